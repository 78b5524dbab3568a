// Citing a case: BibTeX, RIS, CSL JSON, and plain text as NLM writes it (Citing Medicine, 2nd edition, chapter 25: parts of
// web sites). A case keeps its address for as long as it may be told.

export interface Citable {
	title: string;
	/** In the by-line's order. */
	authors: string[];
	/** Name of the network. */
	network: string;
	publishedAt: Date;
	editedAt: Date | null;
	address: string;
	/** Short id. */
	id: string;
	language: string;
}

export const CITE_FORMATS = {
	bib: { words: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: bibtex },
	ris: { words: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: ris },
	json: { words: 'CSL JSON', type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: cslJson },
	txt: { words: 'Plain text (NLM)', type: 'text/plain; charset=utf-8', write: nlm },
} as const;
export type CiteFormat = keyof typeof CITE_FORMATS;

/** "Carmen Ibáñez Robledo" → given "Carmen", family "Ibáñez Robledo": everything behind the first names' initials. */
export function splitName(name: string): { given: string; family: string } {
	const words = name.trim().split(/\s+/);
	let given = 1;
	while (given < words.length - 1 && /^\p{Lu}\.?$/u.test(words[given] as string)) given++;
	if (words.length === 1) return { given: '', family: name.trim() };
	return { given: words.slice(0, given).join(' '), family: words.slice(given).join(' ') };
}

const day = (date: Date) => date.toISOString().slice(0, 10);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What BibTeX reads as a sign of its own. */
const bib = (text: string) =>
	oneLine(text).replace(/[\\{}&%$#_~^]/g, (sign) =>
		sign === '\\'
			? '\\textbackslash{}'
			: sign === '~'
				? '\\textasciitilde{}'
				: sign === '^'
					? '\\textasciicircum{}'
					: `\\${sign}`,
	);

function bibtex(case_: Citable): string {
	const authors = case_.authors.map((name) => {
		const { given, family } = splitName(name);
		return given ? `${bib(family)}, ${bib(given)}` : `{${bib(family)}}`;
	});
	const fields: [string, string][] = [
		['author', authors.join(' and ')],
		['title', `{${bib(case_.title)}}`],
		['howpublished', bib(case_.network)],
		['year', String(case_.publishedAt.getUTCFullYear())],
		['month', String(case_.publishedAt.getUTCMonth() + 1)],
		['day', String(case_.publishedAt.getUTCDate())],
		['url', case_.address],
		['note', `Clinical case${case_.editedAt ? `, updated ${day(case_.editedAt)}` : ''}`],
		['language', case_.language],
	];
	return `@misc{case-${case_.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

function ris(case_: Citable): string {
	const lines: [string, string][] = [
		['TY', 'ELEC'],
		...case_.authors.map((name): [string, string] => {
			const { given, family } = splitName(name);
			return ['AU', given ? `${family}, ${given}` : family];
		}),
		['TI', oneLine(case_.title)],
		['T2', case_.network],
		['PY', String(case_.publishedAt.getUTCFullYear())],
		['DA', day(case_.publishedAt).replaceAll('-', '/')],
		['LA', case_.language],
		['UR', case_.address],
		['ER', ''],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const parts = (date: Date) => ({ 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] });

function cslJson(case_: Citable): string {
	const item = {
		id: `case-${case_.id}`,
		type: 'webpage',
		title: oneLine(case_.title),
		author: case_.authors.map((name) => {
			const { given, family } = splitName(name);
			return given ? { family, given } : { literal: family };
		}),
		'container-title': case_.network,
		genre: 'Clinical case',
		issued: parts(case_.publishedAt),
		language: case_.language,
		URL: case_.address,
	};
	return `${JSON.stringify([item], null, '\t')}\n`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const nlmDay = (date: Date) => `${date.getUTCFullYear()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;

function nlm(case_: Citable, now = new Date()): string {
	const authors = case_.authors.map((name) => {
		const { given, family } = splitName(name);
		const initials = given
			.split(/[\s.-]+/)
			.map((word) => word.charAt(0).toUpperCase())
			.join('');
		return `${family}${initials ? ` ${initials}` : ''}`;
	});
	const updated = case_.editedAt ? `updated ${nlmDay(case_.editedAt)}; ` : '';
	return `${authors.join(', ')}. ${oneLine(case_.title).replace(/\.$/, '')} [clinical case on the Internet]. ${case_.network}; ${nlmDay(
		case_.publishedAt,
	)} [${updated}cited ${nlmDay(now)}]. Available from: ${case_.address}\n`;
}
