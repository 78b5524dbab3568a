// Citing what was published here, a case or minutes: BibTeX, RIS, CSL JSON, and plain text as NLM writes it (Citing Medicine,
// 2nd edition, chapter 25: parts of web sites). It keeps its address for as long as it may be read.

export interface Citable {
	/** What it is, for keys: 'case', 'minutes'. */
	kind: string;
	/** In words: "Clinical case". */
	genre: string;
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

function bibtex(work: Citable): string {
	const authors = work.authors.map((name) => {
		const { given, family } = splitName(name);
		return given ? `${bib(family)}, ${bib(given)}` : `{${bib(family)}}`;
	});
	const fields: [string, string][] = [
		['author', authors.join(' and ')],
		['title', `{${bib(work.title)}}`],
		['howpublished', bib(work.network)],
		['year', String(work.publishedAt.getUTCFullYear())],
		['month', String(work.publishedAt.getUTCMonth() + 1)],
		['day', String(work.publishedAt.getUTCDate())],
		['url', work.address],
		['note', `${work.genre}${work.editedAt ? `, updated ${day(work.editedAt)}` : ''}`],
		['language', work.language],
	];
	return `@misc{${work.kind}-${work.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

function ris(work: Citable): string {
	const lines: [string, string][] = [
		['TY', 'ELEC'],
		...work.authors.map((name): [string, string] => {
			const { given, family } = splitName(name);
			return ['AU', given ? `${family}, ${given}` : family];
		}),
		['TI', oneLine(work.title)],
		['T2', work.network],
		['PY', String(work.publishedAt.getUTCFullYear())],
		['DA', day(work.publishedAt).replaceAll('-', '/')],
		['LA', work.language],
		['UR', work.address],
		['ER', ''],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const parts = (date: Date) => ({ 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] });

function cslJson(work: Citable): string {
	const item = {
		id: `${work.kind}-${work.id}`,
		type: 'webpage',
		title: oneLine(work.title),
		author: work.authors.map((name) => {
			const { given, family } = splitName(name);
			return given ? { family, given } : { literal: family };
		}),
		'container-title': work.network,
		genre: work.genre,
		issued: parts(work.publishedAt),
		language: work.language,
		URL: work.address,
	};
	return `${JSON.stringify([item], null, '\t')}\n`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const nlmDay = (date: Date) => `${date.getUTCFullYear()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;

function nlm(work: Citable, now = new Date()): string {
	const authors = work.authors.map((name) => {
		const { given, family } = splitName(name);
		const initials = given
			.split(/[\s.-]+/)
			.map((word) => word.charAt(0).toUpperCase())
			.join('');
		return `${family}${initials ? ` ${initials}` : ''}`;
	});
	const updated = work.editedAt ? `updated ${nlmDay(work.editedAt)}; ` : '';
	return `${authors.join(', ')}. ${oneLine(work.title).replace(/\.$/, '')} [${work.genre.toLowerCase()} on the Internet]. ${work.network}; ${nlmDay(
		work.publishedAt,
	)} [${updated}cited ${nlmDay(now)}]. Available from: ${work.address}\n`;
}
