// node bench/library-quality.ts --documents FILE|FOLDER --topics FILE --qrels FILE [--field title|desc|both] [--misses]
// node bench/library-quality.ts --pubmedqa pubmedqa.json.gz [--documents FILE|FOLDER] [--ranked 2500,250,50]
//
// How good best match is on a judged collection: nDCG@10, MRR@10 and recall@100 of this search, of plain PostgreSQL (ts_rank
// over its own English configuration, all words and any word) and of BM25 (written out below, for comparison alone; k1 and b
// as in Lucene and as in Anserini). The collection is loaded by the library's own loader into a database that is thrown away.
//
//   documents  PubMed files (*.xml, *.xml.gz) · JSON lines {"_id", "title", "text"} (BEIR) · TREC's <DOC><DOCNO> · SMART's .I .T .W
//   topics     JSON lines {"_id", "text"} · TREC's <top><num><title><desc> · SMART's .I .W · lines "number TAB words"
//   qrels      "topic 0 document grade" (TREC) · "topic TAB document TAB grade" with or without a head line
//
// --ranked measures what the bound of best match costs: with a tenth of the bound, a question finds itself where it would in a
// library of ten times the size, whose common words have ten times the hits.
//
// Nothing in search is fitted to such a collection; PubMedQA, where each question has one right abstract, is for development.

import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { startEmbedded } from '#platform/postgres.server.ts';

const { values } = parseArgs({
	options: {
		documents: { type: 'string' },
		topics: { type: 'string' },
		qrels: { type: 'string' },
		pubmedqa: { type: 'string' },
		mesh: { type: 'string' },
		field: { type: 'string', default: 'title' },
		misses: { type: 'boolean', default: false },
		ranked: { type: 'string' },
	},
});

/** What a person would type: signs of the query language are none of a question's. */
const asked = (words: string) => words.replace(/["()[\]*]/g, ' ').slice(0, 1900);

interface Document {
	id: string;
	title: string;
	text: string;
}
interface Topic {
	id: string;
	words: string;
}
/** Grades by topic and document. */
type Judgements = Map<string, Map<string, number>>;

const read = (file: string) => {
	const bytes = readFileSync(file);
	return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};
const plain = (xml: string) =>
	xml
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
const between = (text: string, tag: string) =>
	new RegExp(`<${tag}[^>]*>([\\s\\S]*?)(?=</${tag}>|<(?!/?(?:b|i|sub|sup|u)\\b)[a-zA-Z]+[^>]*>|$)`, 'i').exec(
		text,
	)?.[1] ?? '';

/** SMART's form: a record begins with .I, its fields with a letter on a line of their own. */
function smart(text: string): { id: string; fields: Record<string, string> }[] {
	return text
		.split(/^\.I\s+/m)
		.slice(1)
		.map((record) => {
			const [id = '', ...lines] = record.split('\n');
			const fields: Record<string, string> = {};
			let field = '';
			for (const line of lines) {
				const head = /^\.([A-Z])\s*$/.exec(line);
				if (head) field = head[1] as string;
				else fields[field] = `${fields[field] ?? ''} ${line}`.trim();
			}
			// OHSUMED numbers its records and gives MEDLINE's number as .U.
			return { id: fields.U?.trim() || id.trim(), fields };
		});
}

function documentsIn(place: string): Document[] {
	if (statSync(place).isDirectory())
		return readdirSync(place, { recursive: true, encoding: 'utf8' })
			.map((name) => path.join(place, name))
			.filter((file) => statSync(file).isFile() && !/\.md5$/.test(file))
			.sort()
			.flatMap(documentsIn);
	const text = read(place);
	if (/<PubmedArticleSet/.test(text.slice(0, 2000))) return []; // loaded as it is
	if (/^\s*\{/.test(text))
		return text
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line) as Record<string, string>)
			.map((one) => ({
				id: String(one._id ?? one.id ?? one.docno),
				title: one.title ?? '',
				text: one.text ?? one.abstract ?? '',
			}));
	if (/^\.I\s/m.test(text.slice(0, 200)))
		return smart(text).map(({ id, fields }) => ({ id, title: fields.T ?? '', text: fields.W ?? '' }));
	return [...text.matchAll(/<DOC>([\s\S]*?)<\/DOC>/gi)].map(([, record = '']) => ({
		id: plain(between(record, 'DOCNO')),
		title: plain(between(record, 'TITLE') || between(record, 'HEADLINE')),
		text: plain(/<(?:TEXT|ABSTRACT)>([\s\S]*?)<\/(?:TEXT|ABSTRACT)>/i.exec(record)?.[1] ?? ''),
	}));
}

function topicsIn(file: string): Topic[] {
	const text = read(file);
	if (/^\s*\{/.test(text))
		return text
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line) as Record<string, string>)
			.map((one) => ({ id: String(one._id ?? one.id), words: one.text ?? one.query ?? '' }));
	if (/<top\b|<topic\b/i.test(text))
		return [...text.matchAll(/<top(?:ic)?\b([^>]*)>([\s\S]*?)<\/top(?:ic)?>/gi)].map(([, head = '', record = '']) => {
			const number = /number="?(\w+)/.exec(head)?.[1] ?? plain(between(record, 'num')).replace(/^number:\s*/i, '');
			const title = plain(between(record, 'title') || between(record, 'query'));
			const desc = plain(between(record, 'desc') || between(record, 'question')).replace(/^description:\s*/i, '');
			return {
				id: number,
				words: values.field === 'desc' ? desc : values.field === 'both' ? `${title} ${desc}` : title,
			};
		});
	if (/^\.I\s/m.test(text.slice(0, 200))) return smart(text).map(({ id, fields }) => ({ id, words: fields.W ?? '' }));
	return text
		.split('\n')
		.map((line) => line.split('\t'))
		.filter(([id, words]) => id && words)
		.map(([id, words]) => ({ id: id as string, words: words as string }));
}

function judgementsIn(file: string): Judgements {
	const found: Judgements = new Map();
	for (const line of read(file).split('\n')) {
		const parts = line.trim().split(/\s+/);
		if (parts.length < 3) continue;
		const [topic, document, grade] = parts.length === 3 ? parts : [parts[0], parts[2], parts[3]];
		if (!/^-?\d+$/.test(grade ?? '')) continue; // a head line
		const own = found.get(topic as string) ?? new Map<string, number>();
		found.set(topic as string, own.set(document as string, Math.max(0, Number(grade))));
	}
	return found;
}

interface Collection {
	documents: Document[];
	/** PubMed files to load as they are. */
	files: string[];
	topics: Topic[];
	judgements: Judgements;
}

function collection(): Collection {
	if (values.pubmedqa) {
		const all = JSON.parse(read(values.pubmedqa)) as Record<string, { QUESTION: string; CONTEXTS: string[] }>;
		const items = Object.entries(all);
		return {
			documents: [
				...items.map(([id, one]) => ({ id, title: '', text: one.CONTEXTS.join(' ') })),
				// What is beside the point, numbered out of the way.
				...(values.documents ? documentsIn(values.documents) : []).map((one, at) => ({
					...one,
					id: String(900_000_000 + at),
				})),
			],
			files: [],
			topics: items.map(([id, one]) => ({ id, words: one.QUESTION })),
			judgements: new Map(items.map(([id]) => [id, new Map([[id, 1]])])),
		};
	}
	const { documents, topics, qrels } = values;
	if (!documents || !topics || !qrels || ![documents, topics, qrels].every(existsSync))
		throw new Error('Usage: node bench/library-quality.ts --documents FILE|FOLDER --topics FILE --qrels FILE');
	const files = (
		statSync(documents).isDirectory() ? readdirSync(documents).map((name) => path.join(documents, name)) : [documents]
	)
		.filter((file) => /\.xml(\.gz)?$/.test(file))
		.filter((file) => /<PubmedArticleSet/.test(read(file).slice(0, 2000)));
	return { documents: documentsIn(documents), files, topics: topicsIn(topics), judgements: judgementsIn(qrels) };
}

const home = mkdtempSync(path.join(os.tmpdir(), 'consilium-quality-'));
const cluster = await startEmbedded({
	folder: home,
	flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
});
Object.assign(process.env, { DATABASE_URL: cluster.url('postgres'), DATA_DIR: home });
const { db, closeDatabase } = await import('#platform/db.server.ts');
const { sql } = await import('kysely');
try {
	const { migrate } = await import('#platform/migrate.server.ts');
	await migrate(cluster.url('postgres'));
	await measure(collection());
} finally {
	await closeDatabase();
	await cluster.stop();
	rmSync(home, { recursive: true, force: true });
}

/** Documents that are no citations become some, numbered in their order when their ids are no numbers. */
function asPubMed(documents: Document[]): { texts: string[]; ids: Map<number, string> } {
	const ids = new Map<number, string>();
	const numeric = documents.every(({ id }) => /^[1-9]\d{0,8}$/.test(id));
	const escaped = (text: string) =>
		text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string).replace(/\p{Cc}/gu, ' ');
	const articles = documents.map(({ id, title, text }, at) => {
		const pmid = numeric ? Number(id) : at + 1;
		ids.set(pmid, id);
		return `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><Journal><JournalIssue><PubDate><Year>2000</Year></PubDate></JournalIssue><Title>J</Title></Journal><ArticleTitle>${escaped(title)}</ArticleTitle>${text ? `<Abstract><AbstractText>${escaped(text)}</AbstractText></Abstract>` : ''}<Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article><MedlineJournalInfo><MedlineTA>J</MedlineTA><NlmUniqueID>0000001</NlmUniqueID></MedlineJournalInfo></MedlineCitation><PubmedData><ArticleIdList/></PubmedData></PubmedArticle>`;
	});
	const texts: string[] = [];
	for (let at = 0; at < articles.length; at += 30_000)
		texts.push(
			`<?xml version="1.0"?>\n<PubmedArticleSet>${articles.slice(at, at + 30_000).join('\n')}</PubmedArticleSet>`,
		);
	return { texts, ids };
}

async function load({ documents, files }: Collection): Promise<Map<number, string>> {
	const { loadFiles } = await import('#features/library/medline/load-files.ts');
	if (values.mesh) {
		const { loadMesh } = await import('#features/topics/load-mesh.ts');
		const { readFile, readMesh } = await import('#features/topics/read-mesh.ts');
		await loadMesh(readMesh(readFile(values.mesh)));
	}
	const folder = path.join(home, 'medline');
	mkdirSync(folder);
	const { texts, ids } = asPubMed(documents);
	const named: string[] = [];
	for (const text of [...texts, ...files.map(read)]) {
		const file = path.join(folder, `pubmed26n${String(named.length + 1).padStart(4, '0')}.xml.gz`);
		writeFileSync(file, gzipSync(text, { level: 1 }));
		named.push(file);
	}
	const { problems } = await loadFiles(named, () => {});
	for (const problem of problems) console.error(problem);
	return ids;
}

type Way = (words: string) => Promise<number[]>;

async function measure(given: Collection): Promise<void> {
	const ids = await load(given);
	const { BOUNDS, findCitations } = await import('#features/library/search/search-citations.ts');
	const usual = { ...BOUNDS };
	const best: Way = async (words) => {
		const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => findCitations(asked(words), 'best', {}, page)));
		return pages.flatMap((page) => page?.hits.map(({ pmid }) => pmid) ?? []);
	};
	const bounded = (ranked: number): Way => {
		const share = ranked / usual.ranked;
		return async (words) => {
			for (const name of Object.keys(usual) as (keyof typeof usual)[])
				BOUNDS[name] = Math.max(name === 'few' ? 10 : 1, Math.round(usual[name] * share));
			const found = await best(words);
			Object.assign(BOUNDS, usual);
			return found;
		};
	};
	await sql`create table bench_plain as select pmid, to_tsvector('english', regexp_replace(title || ' ' || coalesce((
		select string_agg(section->>'text', ' ') from jsonb_array_elements(record->'abstract') section), ''), '<[^>]*>', '', 'g')) as words from citation`.execute(
		db,
	);
	await sql`create index on bench_plain using gin (words)`.execute(db);
	await sql`analyze`.execute(db);
	const plainly =
		(any: boolean): Way =>
		async (words) => {
			const query = any
				? sql`replace(plainto_tsquery('english', ${words})::text, '&', '|')::tsquery`
				: sql`plainto_tsquery('english', ${words})`;
			const { rows } = await sql<{ pmid: number }>`select pmid from bench_plain, (select ${query} as q) asked
			where words @@ q order by ts_rank(words, q) desc, pmid limit 100`.execute(db);
			return rows.map(({ pmid }) => pmid);
		};
	const reference = await bm25();
	const ways: Record<string, Way> = {
		'this search, best match': best,
		...Object.fromEntries(
			(values.ranked ?? '')
				.split(',')
				.filter(Boolean)
				.map((ranked) => [`the same, ${ranked} ranked instead of ${usual.ranked}`, bounded(Number(ranked))]),
		),
		'PostgreSQL, all words, ts_rank': plainly(false),
		'PostgreSQL, any word, ts_rank': plainly(true),
		'BM25 (k1 1.2, b 0.75)': reference(1.2, 0.75),
		'BM25 (k1 0.9, b 0.4)': reference(0.9, 0.4),
	};
	const topics = given.topics.filter(({ id }) =>
		[...(given.judgements.get(id)?.values() ?? [])].some((grade) => grade > 0),
	);
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from citation`.execute(db);
	console.log(`${rows[0]?.n} documents, ${topics.length} topics with something relevant\n`);
	console.log('| way | nDCG@10 | MRR@10 | recall@10 | recall@100 | ms a topic |\n|---|---|---|---|---|---|');
	for (const [name, find] of Object.entries(ways)) {
		const sums = { ndcg: 0, mrr: 0, ten: 0, hundred: 0 };
		const began = performance.now();
		for (const topic of topics) {
			const grades = given.judgements.get(topic.id) as Map<string, number>;
			const found = (await find(topic.words)).map((pmid) => grades.get(ids.get(pmid) ?? String(pmid)) ?? 0);
			const one = gains(found, [...grades.values()]);
			if (values.misses && name.startsWith('this') && one.ten === 0) console.log(`  missed: ${topic.words}`);
			for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += one[key] / topics.length;
		}
		const ms = (performance.now() - began) / topics.length;
		console.log(
			`| ${name} | ${[sums.ndcg, sums.mrr, sums.ten, sums.hundred].map((n) => n.toFixed(3)).join(' | ')} | ${ms.toFixed(1)} |`,
		);
	}
}

/** Järvelin & Kekäläinen, ACM TOIS 2002;20:422, with the gain 2^grade − 1. */
function gains(found: number[], all: number[]): { ndcg: number; mrr: number; ten: number; hundred: number } {
	const dcg = (grades: number[]) =>
		grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
	const relevant = all.filter((grade) => grade > 0).length;
	const first = found.slice(0, 10).findIndex((grade) => grade > 0);
	const within = (top: number) => found.slice(0, top).filter((grade) => grade > 0).length / relevant;
	return {
		ndcg: dcg(found) / dcg([...all].sort((a, b) => b - a)),
		mrr: first < 0 ? 0 : 1 / (first + 1),
		ten: within(10),
		hundred: within(100),
	};
}

/** Okapi BM25 over the lexemes of bench_plain, every document that has any word. */
async function bm25(): Promise<(k1: number, b: number) => Way> {
	const { rows } = await sql<{
		pmid: number;
		lexeme: string;
		times: number;
	}>`select pmid, lexeme, cardinality(positions) as times from bench_plain, unnest(words)`.execute(db);
	const postings = new Map<string, [pmid: number, times: number][]>();
	const lengths = new Map<number, number>();
	for (const { pmid, lexeme, times } of rows) {
		const list = postings.get(lexeme);
		if (list) list.push([pmid, times]);
		else postings.set(lexeme, [[pmid, times]]);
		lengths.set(pmid, (lengths.get(pmid) ?? 0) + times);
	}
	const documents = lengths.size;
	const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / documents;
	return (k1, b) => async (words) => {
		const { rows: terms } = await sql<{
			lexeme: string;
		}>`select lexeme from unnest(to_tsvector('english', ${words}))`.execute(db);
		const scores = new Map<number, number>();
		for (const { lexeme } of terms) {
			const list = postings.get(lexeme) ?? [];
			const idf = Math.log(1 + (documents - list.length + 0.5) / (list.length + 0.5));
			for (const [pmid, times] of list) {
				const length = 1 - b + (b * (lengths.get(pmid) as number)) / average;
				scores.set(pmid, (scores.get(pmid) ?? 0) + (idf * times * (k1 + 1)) / (times + k1 * length));
			}
		}
		return [...scores]
			.sort((x, y) => y[1] - x[1] || x[0] - y[0])
			.slice(0, 100)
			.map(([pmid]) => pmid);
	};
}
