// node bench/retractions.ts --citations PUBMED.xml.gz --retracted PMIDS.tsv.gz --sound LINES.txt.gz
//
// Is every retracted paper marked, and no other? In a database that is thrown away:
//   1  the real citations are loaded and each is cited in a text by every identifier that it has; what must be marked is read from
//      the XML by an expression of its own, and from the list of retracted PMIDs;
//   2  papers with all PMIDs of the list are made, loaded as sound, cited, and then loaded once more as retracted; beside them
//      10,000 papers with PMIDs of the lines ("PMID: 123") that are not in the list.
// Printed: how many were marked in the card, in the text, and asked about; and of the sound ones, how many falsely.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { startEmbedded } from '#platform/postgres.server.ts';

const { values } = parseArgs({
	options: { citations: { type: 'string' }, retracted: { type: 'string' }, sound: { type: 'string' } },
});
if (!values.citations || !values.retracted || !values.sound)
	throw new Error('Usage: node bench/retractions.ts --citations FILE --retracted LIST --sound LINES');
const read = (file: string) => {
	const bytes = readFileSync(file);
	return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};
const listed = new Set([...read(values.retracted).matchAll(/^\d+/gm)].map(([pmid]) => Number(pmid)));
const sound = [
	...new Set([...read(values.sound).matchAll(/PMID: (\d{1,8})\b/g)].map(([, pmid]) => Number(pmid))),
].filter((pmid) => !listed.has(pmid));
/** A row shows so many cards at most. */
const A_TEXT = 25;

const home = mkdtempSync(path.join(os.tmpdir(), 'consilium-retractions-'));
const cluster = await startEmbedded({
	folder: home,
	flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
});
Object.assign(process.env, { DATABASE_URL: cluster.url('postgres'), DATA_DIR: home, WRITING_LIMITS: 'no' });
const { closeDatabase } = await import('#platform/db.server.ts');
try {
	const { migrate } = await import('#platform/migrate.server.ts');
	await migrate(cluster.url('postgres'));
	await real();
	await made();
} finally {
	await closeDatabase();
	await cluster.stop();
	rmSync(home, { recursive: true, force: true });
}

async function load(name: string, xml: string): Promise<void> {
	const { loadFiles } = await import('#features/library/medline/load-files.ts');
	const file = path.join(home, name);
	writeFileSync(file, gzipSync(xml));
	const { problems } = await loadFiles([file], () => {});
	if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Writes texts that cite, and reads what a reader gets. @returns by PMID whether card and text say "retracted". */
async function cite(names: { pmid: number; words: string }[], reason: string) {
	await import('#features/kinds.ts');
	const { person } = await import('#tests/people.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	const viewer = await (await person('Bench Writer')).viewer();
	const ids: { id: string; names: { pmid: number; words: string }[] }[] = [];
	let asked = 0;
	for (let from = 0; from < names.length; from += A_TEXT) {
		const some = names.slice(from, from + A_TEXT);
		const draft = {
			audience: 'public' as const,
			markdown: some.map(({ words }) => `Cited: ${words} here.`).join('\n\n'),
			attested: true,
		};
		try {
			ids.push({ id: await writePost(viewer, { ...draft, key: `bench-${names.length}-${from}` }), names: some });
		} catch (problem) {
			if ((problem as { field?: string }).field !== 'citing') throw problem;
			asked++;
			ids.push({
				id: await writePost(viewer, { ...draft, citing: reason, key: `bench-${names.length}-${from}` }),
				names: some,
			});
		}
	}
	return { ids, asked, texts: ids.length, viewer };
}

async function marked(ids: { id: string; names: { pmid: number; words: string }[] }[]) {
	const { readShared } = await import('#kernel/stream/shared-rows.ts');
	const card = new Set<number>();
	const text = new Set<string>();
	for (const { id, names } of ids) {
		const [row] = await readShared([id]);
		for (const one of row?.cited ?? []) if (one.pmid !== null && one.marks.includes('retracted')) card.add(one.pmid);
		for (const paragraph of row?.card?.html.split('</p>') ?? [])
			if (paragraph.includes('[retracted]'))
				for (const { words } of names) if (paragraph.replaceAll('&amp;', '&').includes(words)) text.add(words);
	}
	return { card, text };
}

async function real(): Promise<void> {
	const xml = read(values.citations as string);
	await load('pubmed21n0001.xml.gz', xml);
	const truth = new Set<number>();
	const names: { pmid: number; words: string }[] = [];
	for (const [article] of xml.matchAll(/<PubmedArticle>[\s\S]*?<\/PubmedArticle>/g)) {
		const pmid = Number(/<PMID[^>]*>(\d+)</.exec(article)?.[1]);
		if (/>Retracted Publication</.test(article) || /RefType="RetractionIn"/.test(article)) truth.add(pmid);
		names.push({ pmid, words: `PMID ${pmid}` });
		const own = /<PubmedData>[\s\S]*?<\/ArticleIdList>/.exec(article)?.[0] ?? '';
		const doi = /IdType="doi">\s*([^<\s]+)\s*</.exec(own)?.[1];
		const pmc = /IdType="pmc">\s*(PMC\d+)\s*</.exec(own)?.[1];
		if (doi)
			names.push({
				pmid,
				words: `https://doi.org/${doi.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')}`,
			});
		if (pmc) names.push({ pmid, words: pmc });
	}
	const { ids, asked, texts } = await cite(names, 'a count');
	const { card, text } = await marked(ids);
	const pmids = new Set(names.map(({ pmid }) => pmid));
	console.log(`real: ${pmids.size} citations, ${names.length} identifiers in ${texts} texts, ${asked} asked about`);
	console.log(
		`  retracted by their XML: ${[...truth].join(', ')}; of the list: ${[...pmids].filter((one) => listed.has(one)).length}`,
	);
	console.log(
		`  marked in cards: ${[...card].join(', ')}; not marked: ${[...truth].filter((one) => !card.has(one)).length}; falsely: ${[...card].filter((one) => !truth.has(one)).length}`,
	);
	const must = names.filter(({ pmid }) => truth.has(pmid));
	console.log(
		`  identifiers of retracted ones: ${must.length}, marked in the text: ${must.filter(({ words }) => text.has(words)).length}; falsely: ${[...text].filter((words) => !must.some((one) => one.words === words)).length}`,
	);
	const { citationsIn } = await import('#kernel/citations/find-citations.ts');
	const unread = names.filter(({ words }) => citationsIn(words).length !== 1);
	console.log(
		`  identifiers that were not recognised: ${unread.length} ${unread
			.slice(0, 5)
			.map(({ words }) => words)
			.join(' ')}`,
	);
}

async function made(): Promise<void> {
	const { medlineFile } = await import('#features/library/fixtures/medline-file.ts');
	const all = [...listed];
	const others = sound.slice(0, 10_000);
	const plain = (pmid: number) => ({ pmid, title: `Paper ${pmid}.` });
	await load('pubmed26n0001.xml.gz', medlineFile([...all, ...others].map(plain)));
	const { ids, asked, viewer } = await cite(
		[...all, ...others].map((pmid) => ({ pmid, words: `PMID ${pmid}` })),
		'a count',
	);
	const before = await marked(ids);
	console.log(
		`made: ${all.length} that will fall and ${others.length} sound ones in ${ids.length} texts; before: ${before.card.size} marked, ${asked} asked about`,
	);
	const began = performance.now();
	await load(
		'pubmed26n0002.xml.gz',
		medlineFile(all.map((pmid) => ({ ...plain(pmid), types: [['D016441', 'Retracted Publication']] }))),
	);
	const seconds = (performance.now() - began) / 1000;
	const { card, text } = await marked(ids);
	const { readNotices } = await import('#kernel/notices/read-notices.ts');
	const { db } = await import('#platform/db.server.ts');
	const { rows } = await (await import('kysely')).sql<{
		n: string;
	}>`select count(*) as n from notice where member_id = ${viewer.memberId}`.execute(db);
	console.log(
		`  after the load (${seconds.toFixed(1)} s with telling): ${all.filter((one) => card.has(one)).length} of ${all.length} marked in cards, ${all.filter((one) => text.has(`PMID ${one}`)).length} in texts; falsely ${others.filter((one) => card.has(one) || text.has(`PMID ${one}`)).length} of ${others.length}`,
	);
	console.log(
		`  notices to their author: ${rows[0]?.n}, the newest: ${(await readNotices(viewer, null, 1)).notices[0]?.sentence}`,
	);
	const { findUnmarked } = await import('#features/library/evidence/count-sources.ts');
	console.log(`  unmarked, as the public page counts: ${(await findUnmarked()).length}`);
}
