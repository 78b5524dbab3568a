// Several files, three at a time, with an estimate; and what is done when they are in.

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { learnKept, refreshWorks } from '../evidence/refresh-works.ts';
import { FILE_NAME, type FileResult, fileNumber, loadFile } from './load-file.ts';

/** Files in hand at once: one is read, by the one thread that reads, while the database indexes the others. */
const AT_ONCE = 3;
/** Milliseconds between two looks at what the files mean for papers that somebody cites. */
const REFRESH_MS = 60_000;

export interface Progress {
	filesDone: number;
	files: number;
	bytesDone: number;
	bytes: number;
	citations: number;
	/** Seconds since the beginning. */
	seconds: number;
	/** Seconds that are left at this pace; null before anything can be said. */
	left: number | null;
}

/** The PubMed files that lie in a folder, in the order of their numbers; or the one that was named. */
export async function filesAt(place: string): Promise<string[]> {
	if ((await stat(place)).isFile()) return [place];
	const names = (await readdir(place)).filter((name) => FILE_NAME.test(name));
	return names.sort((a, b) => fileNumber(a) - fileNumber(b)).map((name) => path.join(place, name));
}

/**
 * Loads files that are not in yet; those that are, byte for byte, are passed over, so that a run that was killed goes on.
 * @param told is called after each file and now and then within one.
 * @returns what each file brought, and the sentences of those that could not be loaded: the others are.
 */
export async function loadFiles(
	files: string[],
	told: (progress: Progress, done?: FileResult) => void,
): Promise<{ results: FileResult[]; problems: string[] }> {
	const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
	const read = files.map(() => 0);
	const results: FileResult[] = [];
	const problems: string[] = [];
	const began = performance.now();
	await learnKept();
	let refreshed = began;
	let next = 0;
	const progress = (): Progress => {
		const bytesDone = read.reduce((sum, one) => sum + one, 0);
		const bytes = sizes.reduce((sum, one) => sum + one, 0);
		const seconds = (performance.now() - began) / 1000;
		return {
			filesDone: results.length + problems.length,
			files: files.length,
			bytesDone,
			bytes,
			citations: results.reduce((sum, { citations }) => sum + citations, 0),
			seconds,
			left: bytesDone > 0 && seconds > 1 ? (seconds * (bytes - bytesDone)) / bytesDone : null,
		};
	};
	const lane = async () => {
		for (let place = next++; place < files.length; place = next++) {
			try {
				const result = await loadFile(files[place] as string, (bytes) => {
					read[place] = bytes;
					told(progress());
				});
				read[place] = sizes[place] as number;
				results.push(result);
				// A load of all files takes hours: whom a retraction concerns is told while it runs.
				if (!result.already && performance.now() - refreshed > REFRESH_MS) {
					refreshed = performance.now();
					await refreshWorks();
				}
				told(progress(), result);
			} catch (problem) {
				read[place] = sizes[place] as number;
				problems.push((problem as Error).message);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, lane));
	if (results.some(({ already }) => !already)) {
		await refreshWorks();
		await learnLexemes();
	}
	return { results, problems };
}

/** Citations whose lexemes are counted. */
const SAMPLE = 60_000;

/**
 * Counts lexemes in a sample of blocks, so that a search knows common words from rare ones before it is planned, and how
 * much each word says. What is in no sample is rarer than one of these. The empty lexeme holds the size of the sample.
 */
export async function learnLexemes(): Promise<void> {
	await sql`analyze citation`.execute(db);
	await db.transaction().execute(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('learn lexemes'))`.execute(trx);
		const { rows } = await sql<{
			n: number;
		}>`select greatest(reltuples, 1)::float8 as n from pg_class where oid = 'citation'::regclass`.execute(trx);
		const percent = Math.min(100, (100 * SAMPLE) / (rows[0]?.n ?? 1));
		await sql`delete from medline_lexeme`.execute(trx);
		await sql`
			with sampled as materialized (select words from citation tablesample system (${sql.lit(percent)})),
				total as (select greatest(count(*), 1) as n from sampled),
				counted as (select lexeme, count(*) as n from sampled, unnest(words) where lexeme !~ '^z:' group by lexeme having count(*) > 1)
			insert into medline_lexeme (lexeme, share)
			select lexeme, counted.n::real / total.n from counted, total union all select '', n from total`.execute(trx);
	});
	await sql`update journal set citations = counted.n, first_year = counted.first, last_year = counted.last
		from (select nlm_id, count(*)::int as n, extract(year from min(published_on))::smallint as first,
				extract(year from max(published_on))::smallint as last from citation group by nlm_id) counted
		where counted.nlm_id = journal.nlm_id
			and (journal.citations, journal.first_year, journal.last_year) is distinct from (counted.n, counted.first, counted.last)`.execute(
		db,
	);
}
