// Notes with labels in [[ ]], each with its class before a colon, as plain text and spans. For tests and bench/first-sight.ts.

import type { Finding } from './screen.ts';

const LABEL = /\[\[(\w+):(.*?)\]\]/gs;
/** Words around an identifier that show nobody. */
const AROUND =
	/^(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Fr|Frau|Señora|Sra|Doña|Late|Sh|the|on|of|in|la|de|le|am|du|au|d|a|à|Master|Aunty|Mag|Prof|Dr|Tel|wk|hier|courant|corriente|del|el|l|vorgestern|heute|épouse|seit|letzten|im|dem|Fam|age|comm|um|n|N|soir|nuit|gestern|ieri|ma|M|Dhr|D|Sig|Co|lieu|dit|Chaussée|hoje|Abend|il|dia|día|no|SN|at|from|now|around|during|pueblo|cerca|un|début|Mitte|der|dem|haus|op|lunch|first|list|h|hrs|old|area|code|em|by|for|until|till|after|before|since|antes|después|desde|hasta|depuis|vers|ce|nach|vor|bis|zum|mit|dal|al|den|v)$/iu;

export interface Label {
	kind: string;
	start: number;
	words: string;
}

export function labelled(marked: string): { text: string; labels: Label[] } {
	const labels: Label[] = [];
	let text = '';
	let last = 0;
	for (const match of marked.matchAll(LABEL)) {
		text += marked.slice(last, match.index);
		labels.push({ kind: match[1] as string, start: text.length, words: match[2] as string });
		text += match[2];
		last = match.index + match[0].length;
	}
	return { text: text + marked.slice(last), labels };
}

/** Whether each word of the label that shows somebody is marked. */
export function isFound({ start, words }: Label, findings: readonly Finding[]): boolean {
	return [...words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].every(
		(word) =>
			AROUND.test(word[0]) ||
			findings.some((one) => one.start <= start + word.index && start + word.index + word[0].length <= one.end),
	);
}
