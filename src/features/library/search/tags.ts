// PubMed's search field tags (https://pubmed.ncbi.nlm.nih.gov/help/#search-tags) by the names that people type. Each is asked for as
// PubMed does, or refused with what to write instead.

/** Where a term is looked for. */
export type Field =
	| 'all'
	| 'tw'
	| 'ti'
	| 'tiab'
	| 'tt'
	| 'ot'
	| 'au'
	| 'fau'
	| '1au'
	| 'lastau'
	| 'auid'
	| 'cn'
	| 'ir'
	| 'ed'
	| 'ps'
	| 'ad'
	| 'ta'
	| 'book'
	| 'vi'
	| 'ip'
	| 'pg'
	| 'dp'
	| 'edat'
	| 'crdt'
	| 'mhda'
	| 'lr'
	| 'dcom'
	| 'mh'
	| 'majr'
	| 'sh'
	| 'nm'
	| 'rn'
	| 'pt'
	| 'la'
	| 'gr'
	| 'si'
	| 'cois'
	| 'pl'
	| 'pubn'
	| 'isbn'
	| 'filter'
	| 'pmid'
	| 'doi'
	| 'aid'
	| 'pmc'
	| 'jid';

const NAMES: [Field, ...string[]][] = [
	['all', 'all fields', 'alle'],
	['tw', 'text word', 'text words'],
	['ti', 'title', 'titl'],
	// PubMed has no tag for the abstract alone: its [ab] is that of the programs which ask it.
	['tiab', 'title/abstract', 'ab', 'abstract', 'ti,ab', 'tiab,kw'],
	['tt', 'transliterated title', 'vernacular title'],
	['ot', 'other term', 'other terms', 'keyword', 'keywords', 'kw'],
	['au', 'author', 'author name', 'auth'],
	['fau', 'full author name', 'author - full', 'full author'],
	['1au', 'first author', 'first author name', 'author - first'],
	['lastau', 'last author', 'last author name', 'author - last'],
	['auid', 'author identifier', 'author - identifier'],
	['cn', 'corporate author', 'author - corporate', 'collective name'],
	['ir', 'fir', 'investigator', 'full investigator name', 'investigator - full'],
	['ed', 'editor'],
	['ps', 'personal name as subject', 'subject - personal name'],
	['ad', 'affiliation', 'affl', 'affil'],
	['ta', 'journal', 'jour', 'so', 'issn', 'is', 'journal title', 'journal title abbreviation'],
	['book', 'book title'],
	['vi', 'volume', 'vol'],
	['ip', 'issue', 'iss'],
	['pg', 'pagination', 'page', 'page number'],
	['dp', 'pdat', 'date - publication', 'publication date', 'epdat', 'ppdat', 'date - publish'],
	['edat', 'entrez date', 'date - entrez', 'entry date', 'date - entry'],
	['crdt', 'create date', 'date - create', 'date created'],
	['mhda', 'mesh date', 'date - mesh'],
	['lr', 'mdat', 'modification date', 'date - modification', 'date last revised'],
	['dcom', 'completion date', 'date - completion', 'date completed'],
	['mh', 'mesh', 'mesh terms', 'mesh term', 'mesh heading', 'mesh headings', 'mesh/sub', 'mh/sub'],
	['majr', 'mesh major', 'mesh major topic', 'mjr'],
	['sh', 'subheading', 'subheadings', 'mesh subheading'],
	['nm', 'supplementary concept', 'substance name', 'substance'],
	['rn', 'ec/rn number', 'registry number', 'rn number'],
	['pt', 'ptyp', 'publication type', 'publication types'],
	['la', 'lang', 'language'],
	['gr', 'grant', 'grants', 'grant number', 'grants and funding'],
	['si', 'secondary source id', 'secondary source'],
	['cois', 'conflict of interest statements', 'conflict of interest', 'coi'],
	['pl', 'place of publication', 'country'],
	['pubn', 'publisher'],
	['isbn'],
	['filter', 'sb', 'subset', 'sub'],
	['pmid', 'uid'],
	['doi'],
	['aid', 'lid', 'article identifier', 'location id', 'location identifier', 'pii'],
	['pmc', 'pmcid', 'pmc id'],
	['jid', 'nlm unique id', 'journal id', 'nlm id'],
];
const FIELDS = new Map(NAMES.flatMap((names) => names.map((name) => [name, names[0]] as const)));

const NOT_KEPT: Record<string, string> = {
	pa: 'What a substance does is not kept in the records: join the substances themselves with OR, each with [nm] or [mh], instead of [pa].',
	cited: 'Who cites a paper stands on its own page, under “Cited by”.',
	tp: 'There is no field [tp] in PubMed any more: write [pt] for the kind of publication, or [filter].',
	sa: 'There is no field [sa]: write [au] for names, [ad] for places.',
};
const OTHER_NAMES: Record<string, string> = { 'pharmacological action': 'pa', pharm: 'pa', 'cited by': 'cited' };

/** "Title/Abstract" → tiab; undefined for what is no field. */
export const fieldOf = (name: string): Field | undefined =>
	FIELDS.get(
		name
			.toLowerCase()
			.trim()
			.replace(/\s+/g, ' ')
			.replace(/\s*-\s*/, ' - '),
	) ?? FIELDS.get(name.toLowerCase().trim());

/** Why a field of PubMed's is not asked here, and what to write instead; undefined for what is no field of PubMed's either. */
export function notKept(name: string): string | undefined {
	const plain = name.toLowerCase().trim();
	return NOT_KEPT[OTHER_NAMES[plain] ?? plain];
}

/** For the help beside the search: the tags that work, by what they ask for. */
export const HELP: { word: string; tags: readonly Field[] }[] = [
	{ word: 'Words', tags: ['ti', 'tiab', 'tw', 'tt', 'ot', 'all'] },
	{ word: 'People', tags: ['au', '1au', 'lastau', 'fau', 'auid', 'cn', 'ir', 'ed', 'ps', 'ad'] },
	{ word: 'Where it appeared', tags: ['ta', 'vi', 'ip', 'pg', 'jid', 'pl', 'book', 'pubn', 'isbn'] },
	{ word: 'When', tags: ['dp', 'edat', 'crdt', 'mhda', 'lr', 'dcom'] },
	{ word: 'Subject', tags: ['mh', 'majr', 'sh', 'nm', 'rn', 'pt', 'la'] },
	{ word: 'Numbers', tags: ['pmid', 'pmc', 'doi', 'aid', 'si', 'gr'] },
	{ word: 'The rest', tags: ['filter', 'cois'] },
];
