// One file of PubMed into the database: read as a stream, staged in a table of the transaction, merged at its end. What is
// broken changes nothing. Files may be loaded in any order and again: the highest file number of a PMID wins.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pool } from '#platform/db.server.ts';
import type { Citation } from './citation.ts';
import { acronymsIn, keysOf, publishedOn, referencedIn, standingOf, wordsOf } from './index-terms.ts';
import { citationParser, type Deleted, WrongXml } from './parse-citations.ts';
import { NOTE_NOTICED, settleStandings } from './settle-standings.ts';

/** A file that cannot be loaded; the sentence names it, and the line where reading stopped. */
export class WrongMedlineFile extends Error {}

export interface FileResult {
	name: string;
	/** Citations that are in the file. */
	citations: number;
	deletions: number;
	/** How many of the citations are chapters of books, or books. */
	books: number;
	seconds: number;
	/** It was loaded before, byte for byte. */
	already: boolean;
}

/** Until 2016 they were called medline16n0042.xml.gz. */
export const FILE_NAME = /^(?:pubmed|medline)(\d{2})n(\d{4,5})\.xml(?:\.gz)?$/;

/** pubmed26n0042.xml.gz → 2600042; files of one year's baseline and its updates are numbered through. @throws WrongMedlineFile. */
export function fileNumber(name: string): number {
	const match = FILE_NAME.exec(name);
	if (!match)
		throw new WrongMedlineFile(`${name} has no name of a PubMed file: those are called like pubmed26n0042.xml.gz.`);
	return Number(match[1]) * 100_000 + Number(match[2]);
}

/**
 * Loads one file in one transaction.
 * @param progress is told how many bytes of the (packed) file were read.
 * @throws WrongMedlineFile with file and line; the database is then as it was, but for a row that says what happened.
 */
export async function loadFile(file: string, progress: (bytes: number) => void = () => {}): Promise<FileResult> {
	const name = path.basename(file);
	const number = fileNumber(name);
	const info = await stat(file).catch(() => null);
	if (!info?.isFile()) throw new WrongMedlineFile(`There is no file ${file}.`);
	const began = performance.now();
	const hash = await checksum(file);
	const client = await pool().connect();
	try {
		const known = await client.query(`select 1 from medline_file where name = $1 and state = 'done' and sha256 = $2`, [
			name,
			hash,
		]);
		if (known.rowCount) return { name, citations: 0, deletions: 0, books: 0, seconds: 0, already: true };
		await client.query(
			`insert into medline_file (name, file_number, bytes, sha256, state) values ($1, $2, $3, $4, 'loading')
				on conflict (name) do update set state = 'loading', bytes = excluded.bytes, sha256 = excluded.sha256, message = '',
					started_at = now(), finished_at = null`,
			[name, number, info.size, hash],
		);
		await client.query('begin');
		// A file can be loaded again from the start at no risk: what matters is that it is whole or not there.
		await client.query('set local synchronous_commit = off');
		await client.query(`set local work_mem = '64MB'`);
		await client.query(PACK_FAST);
		await client.query(STAGE);
		const counts = await inTurn(() => stage(client, file, name, progress));
		const deleted = counts.deleted.map(({ pmid }) => pmid);
		const versions = counts.deleted.map(({ version }) => version);
		if (counts.repeated) await client.query(FORGET_REPEATED);
		await client.query(MERGE_JOURNALS);
		if (counts.later) await client.query(KEEP_EARLIER);
		await client.query(MERGE_CITATIONS, [number]);
		await client.query(KEEP_STAGED, [number]);
		if (counts.later) await client.query(FORGET_CURRENT);
		await client.query(NOTE_NOTICED, [deleted]);
		await client.query(FORGET_LINKS, [number]);
		await client.query(MERGE_LINKS, [number]);
		await client.query(NOTE_DELETED, [deleted, versions, number]);
		await client.query(DELETE, [deleted, versions, number]);
		if (deleted.length > 0) await client.query(DELETE_VERSIONS, [deleted, versions, number]);
		await settleStandings(client, deleted);
		await client.query(NOTE_ARRIVALS, [number]);
		const seconds = (performance.now() - began) / 1000;
		await client.query(
			`update medline_file set state = 'done', citations = $2, deletions = $3, seconds = $4, message = $5, finished_at = now() where name = $1`,
			[name, counts.citations, counts.deleted.length, seconds, booksAmong(counts.books)],
		);
		await client.query('commit');
		await client.query(`select gin_clean_pending_list('citation_words'), gin_clean_pending_list('citation_terms'),
			gin_clean_pending_list('citation_cites')`);
		const { citations, books } = counts;
		return { name, citations, deletions: deleted.length, books, seconds, already: false };
	} catch (problem) {
		await client.query('rollback').catch(() => {});
		const message = (problem as Error).message;
		await client
			.query(`update medline_file set state = 'failed', message = $2, finished_at = now() where name = $1`, [
				name,
				message,
			])
			.catch(() => {});
		throw problem;
	} finally {
		client.release();
	}
}

/** Chapters of Bookshelf, in words; '' for none. */
export const booksAmong = (books: number) =>
	books === 0 ? '' : `${books} ${books === 1 ? 'is a chapter of a book' : 'are chapters of books'}, or a whole one.`;

/** SHA-256 of the file; its MD5 is compared with what NLM publishes beside it (NAME.md5), when that lies there. */
async function checksum(file: string): Promise<Buffer> {
	const [own, published] = [createHash('sha256'), createHash('md5')];
	for await (const chunk of createReadStream(file)) {
		own.update(chunk as Buffer);
		published.update(chunk as Buffer);
	}
	const stated = await readFile(`${file}.md5`, 'utf8').catch(() => null);
	const wanted = stated && /\b[0-9a-f]{32}\b/i.exec(stated)?.[0].toLowerCase();
	if (wanted && wanted !== published.digest('hex'))
		throw new WrongMedlineFile(
			`${path.basename(file)} is not what NLM published: its MD5 differs from ${path.basename(file)}.md5. Fetch it again.`,
		);
	return own.digest();
}

let lastReading: Promise<unknown> = Promise.resolve();

/** One file is read at a time: several would share the thread, come to the database together, and leave the thread idle while that works. */
function inTurn<Read>(read: () => Promise<Read>): Promise<Read> {
	const reading = lastReading.then(read);
	lastReading = reading.catch(() => {}); // it is reported to whoever waits for this file
	return reading;
}

async function stage(client: PoolClient, file: string, name: string, progress: (bytes: number) => void) {
	const counts = { citations: 0, deleted: [] as Deleted[], books: 0, repeated: false, later: false };
	const seen = new Set<number>();
	const copy = client.query(copyFrom(`copy medline_stage from stdin`));
	let rows = '';
	const parser = citationParser((entry) => {
		if ('deleted' in entry) {
			for (const one of entry.deleted) counts.deleted.push(one);
			return;
		}
		const { citation } = entry;
		counts.citations++;
		// In the order of the file: what is deleted first and brought then is there.
		if (counts.deleted.length > 0)
			counts.deleted = counts.deleted.filter(
				({ pmid, version }) => pmid !== citation.pmid || version < citation.version,
			);
		if (citation.book) counts.books++;
		if (citation.version > 1) counts.later = true;
		if (seen.has(citation.pmid)) counts.repeated = true;
		else seen.add(citation.pmid);
		rows += rowOf(citation);
	});
	try {
		let read = 0;
		const source = createReadStream(file);
		source.on('data', (chunk) => {
			read += chunk.length;
			progress(read);
		});
		const texts = /\.gz$/.test(name) ? [source, createGunzip()] : [source];
		await pipeline(
			[
				...texts,
				async function* (chunks: AsyncIterable<Buffer>) {
					const decoder = new TextDecoder('utf-8', { fatal: true });
					for await (const chunk of chunks) {
						parser.write(decoder.decode(chunk, { stream: true }));
						if (rows.length > 64 * 1024) {
							yield rows;
							rows = '';
						}
					}
					parser.write(decoder.decode());
					parser.end();
					yield rows;
				},
				copy,
			] as never,
			{ end: true },
		);
	} catch (problem) {
		copy.destroy();
		throw said(problem, name);
	}
	return counts;
}

function said(problem: unknown, name: string): Error {
	const { code, message } = problem as NodeJS.ErrnoException;
	if (problem instanceof WrongXml)
		return new WrongMedlineFile(`${name}, line ${problem.line}: ${message} Nothing of it was loaded.`);
	if (code === 'Z_BUF_ERROR')
		return new WrongMedlineFile(
			`${name} ends too early: it was cut off, or the copy is not finished. Nothing of it was loaded.`,
		);
	if (code?.startsWith('Z_'))
		return new WrongMedlineFile(`${name} is no gzip file, or is broken (${message}). Nothing of it was loaded.`);
	if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
		return new WrongMedlineFile(`${name} is not in UTF-8. Nothing of it was loaded.`);
	return problem as Error;
}

/** COPY's text format: tabs between columns, a backslash before what it would take for its own. */
const field = (value: string | number | null) =>
	value === null
		? '\\N'
		: String(value).replace(/[\\\t\n\r\0]/g, (c) =>
				c === '\0' ? '' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : c === '\r' ? '\\r' : '\\\\',
			);
const array = (values: string[]) => `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;

function rowOf(citation: Citation): string {
	const { title, abstract, headings, rest } = wordsOf(citation);
	const { journal } = citation;
	const { identities, lexemes, flags } = keysOf(citation);
	return `${[
		citation.pmid,
		citation.version,
		journal.nlmId,
		journal.title,
		journal.abbreviation,
		array(journal.issn),
		journal.country ?? '',
		journal.iso ?? '',
		journal.issnLinking ?? '',
		citation.title,
		citation.volume ?? '',
		citation.issue ?? '',
		citation.languages[0]?.toLowerCase() ?? '',
		flags,
		citation.published.year ?? null,
		publishedOn(citation),
		JSON.stringify(citation),
		title,
		abstract,
		headings,
		rest,
		array([...acronymsIn(`${title} ${abstract} ${headings}`), ...lexemes]),
		array(identities),
		`{${referencedIn(citation).join(',')}}`,
		standingOf(citation),
		JSON.stringify((citation.corrections ?? []).flatMap(({ type, pmid }) => (pmid ? [{ type, pmid }] : []))),
	]
		.map(field)
		.join('\t')}\n`;
}

// What is packed in the staging table stays so in the library: LZ4 where it is built in, which packs several times faster.
const PACK_FAST = `select set_config('default_toast_compression', 'lz4', true) from pg_settings
	where name = 'default_toast_compression' and 'lz4' = any(enumvals)`;

const STAGE = `create temporary table medline_stage (
	pmid integer, version smallint, nlm_id text, journal text, abbreviation text, issn text[], country text, iso text,
	issn_linking text, title text, volume text, issue text, language text, flags integer, year smallint,
	published_on date, record jsonb, title_text text, abstract_text text, headings text, rest text, lexemes text[], terms text[],
	cites integer[], standing smallint, links jsonb) on commit drop`;

// Locks in one order, or two files that bring the same journals would wait for each other.
const MERGE_JOURNALS = `insert into journal (nlm_id, title, abbreviation, issn, country, iso, issn_linking)
	select distinct on (nlm_id) nlm_id, journal, abbreviation, issn, country, iso, issn_linking
		from medline_stage where nlm_id <> '' order by nlm_id, pmid desc
	on conflict (nlm_id) do update set title = excluded.title, abbreviation = excluded.abbreviation, issn = excluded.issn,
			country = excluded.country, iso = excluded.iso, issn_linking = excluded.issn_linking
		where (journal.title, journal.abbreviation, journal.issn, journal.country, journal.iso, journal.issn_linking) is distinct from
			(excluded.title, excluded.abbreviation, excluded.issn, excluded.country, excluded.iso, excluded.issn_linking)`;

// A word that is dropped stands before each part, so that no phrase reaches from one into the next.
// A file may hold several versions of one PMID: the highest is the citation, whichever file brought it. What a later file deleted stays
// deleted.
const MERGE_CITATIONS = `insert into citation (pmid, version, file_number, added_in, nlm_id, title, volume, issue, language, flags, year, published_on, record,
		words, terms, cites, standing)
	select distinct on (pmid) pmid, version, $1::integer, $1::integer, nlm_id, title, volume, issue, language, flags, year, published_on, record,
		setweight(title_words, 'A') || setweight(to_tsvector('medline', 'the ' || abstract_text), 'B')
			|| setweight(to_tsvector('medline', 'the ' || headings), 'C') || setweight(to_tsvector('medline', 'the ' || rest), 'D')
			|| array_to_tsvector(lexemes || array(select 't:' || lexeme from unnest(title_words) where octet_length(lexeme) < 2000)),
		terms, cites, standing
	from medline_stage s, to_tsvector('medline', title_text) title_words
	where not exists (select from citation_deleted d where d.pmid = s.pmid and d.file_number > $1::integer and d.version >= s.version)
	order by pmid, version desc
	on conflict (pmid) do update set version = excluded.version, file_number = excluded.file_number, nlm_id = excluded.nlm_id,
		title = excluded.title, volume = excluded.volume, issue = excluded.issue,
		language = excluded.language, flags = excluded.flags, year = excluded.year,
		published_on = excluded.published_on, record = excluded.record, words = excluded.words, terms = excluded.terms, cites = excluded.cites,
		standing = excluded.standing
	where (citation.version, citation.file_number) <= (excluded.version, excluded.file_number)`;

// Twice the same version in one file: the last one counts.
const FORGET_REPEATED = `delete from medline_stage s using medline_stage later
	where later.pmid = s.pmid and later.version = s.version and later.ctid > s.ctid`;
// What this file replaces by a later version is kept beside it; so is an earlier version that this file brings.
const KEEP_EARLIER = `insert into citation_version (pmid, version, file_number, record)
	select c.pmid, c.version, c.file_number, c.record from citation c
	where exists (select from medline_stage s where s.pmid = c.pmid and s.version > c.version)
	order by 1 on conflict (pmid, version) do nothing`;
const KEEP_STAGED = `insert into citation_version (pmid, version, file_number, record)
	select s.pmid, s.version, $1::integer, s.record from medline_stage s join citation c on c.pmid = s.pmid and c.version > 1 and c.version > s.version
	where not exists (select from citation_deleted d where d.pmid = s.pmid and d.file_number > $1::integer and d.version >= s.version)
	order by 1, 2 on conflict (pmid, version) do update set file_number = excluded.file_number, record = excluded.record
		where citation_version.file_number <= excluded.file_number`;
const FORGET_CURRENT = `delete from citation_version v using medline_stage s, citation c
	where v.pmid = s.pmid and c.pmid = s.pmid and c.version = v.version`;

// What an older file says of a paper whose record is newer counts for nothing.
const FORGET_LINKS = `delete from citation_link using medline_stage s join citation c on c.pmid = s.pmid and c.file_number = $1::integer
	where citation_link.pmid = s.pmid`;
const MERGE_LINKS = `insert into citation_link (pmid, type, other_pmid)
	select distinct s.pmid, link->>'type', (link->>'pmid')::integer
	from citation c join medline_stage s on s.pmid = c.pmid and s.version = c.version and c.file_number = $1::integer, jsonb_array_elements(s.links) link
	order by 1, 2, 3 on conflict do nothing`;
const NOTE_DELETED = `insert into citation_deleted (pmid, version, file_number)
	select pmid, max(version), $3::integer from unnest($1::integer[], $2::smallint[]) one (pmid, version) group by pmid order by pmid
	on conflict (pmid) do update set file_number = greatest(citation_deleted.file_number, excluded.file_number),
		version = greatest(citation_deleted.version, excluded.version)`;
const DELETE = `delete from citation using unnest($1::integer[], $2::smallint[]) one (pmid, version)
	where citation.pmid = one.pmid and citation.version <= one.version and file_number <= $3::integer`;
/** The version that is named, and all of them with the last. */
const DELETE_VERSIONS = `delete from citation_version v using unnest($1::integer[], $2::smallint[]) one (pmid, version)
	where v.pmid = one.pmid and v.file_number <= $3::integer
		and (v.version = one.version or not exists (select from citation c where c.pmid = v.pmid))`;
// What followers of a journal are told of. Papers of the past years that come with the baseline are no news.
const NOTE_ARRIVALS = `insert into journal_arrival (nlm_id, file_number, citations, pmids)
	select nlm_id, $1::integer, count(*), (array_agg(pmid order by pmid desc))[1:100] from citation where added_in = $1::integer and published_on > current_date - 400
		and nlm_id in (select nlm_id from journal_follow) group by nlm_id order by nlm_id
	on conflict (nlm_id, file_number) do update set citations = excluded.citations, pmids = excluded.pmids`;
