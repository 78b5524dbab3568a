// @handle. Whom it may reach is not known here: the handles that become links are given with each rendering.

import type MarkdownIt from 'markdown-it';

type Parser = InstanceType<typeof MarkdownIt>;

/** A handle is Latin letters, digits and dots; a dot at its end belongs to the sentence. */
const HANDLE = /@([a-z0-9](?:[a-z0-9.]{0,38}[a-z0-9])?)(?![a-z0-9@])/iy;
/** People whom one text can call. */
export const MOST_MENTIONS = 10;

/** Teaches the parser that @handle is a link when env.mentions holds the handle. */
export function addMentions(markdown: Parser): void {
	markdown.inline.ruler.after('escape', 'mention', (state, silent) => {
		const mentions = (state.env as { mentions?: ReadonlySet<string> } | undefined)?.mentions;
		if (!mentions || state.src.charCodeAt(state.pos) !== 0x40 || state.linkLevel > 0) return false;
		const handle = handleAt(state.src, state.pos);
		if (!handle || !mentions.has(handle.toLowerCase())) return false;
		if (!silent) {
			const open = state.push('mention_open', 'a', 1);
			open.attrs = [
				['href', `/people/${handle.toLowerCase()}`],
				['class', 'mention'],
			];
			state.push('text', '', 0).content = `@${handle}`;
			state.push('mention_close', 'a', -1);
		}
		state.pos += handle.length + 1;
		return true;
	});
}

/** The handles that a text may mean, in lower case, at most ten. */
export function handlesIn(text: string): string[] {
	const found = new Set<string>();
	for (let at = text.indexOf('@'); at >= 0 && found.size < MOST_MENTIONS; at = text.indexOf('@', at + 1)) {
		const handle = handleAt(text, at);
		if (handle) found.add(handle.toLowerCase());
	}
	return [...found];
}

function handleAt(text: string, at: number): string | null {
	if (at > 0 && /[\w@/.]/.test(text[at - 1] as string)) return null;
	HANDLE.lastIndex = at;
	return HANDLE.exec(text)?.[1] ?? null;
}
