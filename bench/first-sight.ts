// How much the identifier check finds in invented notes, by class and language, and which misleading passages it marks, with Wilson's
// interval (95 %). A set is a measure until somebody reads what was missed in it.
//
//   node bench/first-sight.ts NOTES.file.ts … [--missed [CLASS]]
//
// Each file exports lists: of [language, note], or of passages that hold nothing.

import path from 'node:path';
import { isFound, labelled } from '#kernel/screening/labelled.file.ts';
import { screen } from '#kernel/screening/screen.ts';

const flag = process.argv.indexOf('--missed');
const files = process.argv.slice(2, flag < 0 ? undefined : flag);
const asked = flag < 0 ? undefined : (process.argv[flag + 1] ?? '');

/** What the law's list counts as one. */
const CLASSES: Record<string, string> = {
	name: 'names',
	phone: 'telephones',
	email: 'mail, handles, addresses of the network',
	url: 'mail, handles, addresses of the network',
	ip: 'mail, handles, addresses of the network',
	date: 'days',
	code: 'postal codes',
	place: 'places',
	street: 'streets',
	inst: 'houses, schools, employers',
	clin: 'clinicians',
};
const STRUCTURED = new Set([
	'numbers',
	'telephones',
	'mail, handles, addresses of the network',
	'days',
	'postal codes',
]);

/** Hits, all, share and interval. */
function wilson(hits: number, all: number): string {
	const z = 1.96;
	const p = hits / all;
	const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
	const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
	return `${hits}/${all} ${(100 * p).toFixed(1)} % (${(100 * (middle - half)).toFixed(1)}–${(100 * (middle + half)).toFixed(1)})`;
}

const tallies = new Map<string, [number, number]>();
function count(key: string, found: boolean) {
	const tally = tallies.get(key) ?? [0, 0];
	tallies.set(key, [tally[0] + Number(found), tally[1] + 1]);
}

for (const file of files)
	for (const list of Object.values(await import(path.resolve(file))) as (string | [string, string])[][])
		for (const one of list) {
			if (typeof one === 'string') {
				const findings = screen(one, { aboutPatient: true });
				count('passages that are marked', findings.length > 0);
				if (asked === 'passages')
					for (const { kind, start, end } of findings) console.log(`${kind}: ${one.slice(start, end)} ← ${one}`);
				continue;
			}
			const [language, marked] = one;
			const { text, labels } = labelled(marked);
			const findings = screen(text, { aboutPatient: true });
			for (const label of labels) {
				const name = CLASSES[label.kind] ?? 'numbers';
				const found = isFound(label, findings);
				count(name, found);
				if (STRUCTURED.has(name)) count('structured', found);
				count(`${language.slice(0, 2)} | ${name}`, found);
				if (!found && (asked === '' || asked === name))
					console.log(
						`${language} ${label.kind}: ${label.words} ← ${text.slice(Math.max(0, label.start - 40), label.start + label.words.length + 25)}`.replaceAll(
							'\n',
							'⏎',
						),
					);
			}
		}
for (const [key, tally] of [...tallies].sort()) console.log(`${key}: ${wilson(...tally)}`);
