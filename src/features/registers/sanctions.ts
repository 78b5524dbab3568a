// Lists of those whom an authority excludes: OIG's LEIE in its own columns, or any CSV file with a column for the number.
// A number that stands there ends the rights of whoever is proved by it. A name alone never does: it is shown to a checker.

import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { isNpi } from './check-digit.ts';
import { plainNumber } from './mapping.ts';
import { findRegister } from './read-registers.ts';

export interface SanctionDraft {
	/** Code of the list: 'leie'. */
	list: string;
	/** Its name as a holder reads it. */
	name: string;
	/** Register whose numbers it has. */
	register: string;
	fileName: string;
	text: string;
	/** The administrator has seen that the list became much shorter. */
	shrunk?: boolean;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** A list that loses more than this part was probably cut off. */
const MOST_SHRINKING = 0.1;

interface SanctionRead {
	number: string | null;
	family: string;
	given: string;
	kind: string;
	since: string | null;
}

/** An administrator loads a list in full: it takes the place of the earlier one. @returns its rows. */
export async function loadSanctions(viewer: Viewer, draft: SanctionDraft): Promise<number> {
	return recordSanctions(draft, requireDuty(viewer, 'administrator').memberId);
}

/** The same for the operator at the command line. Whoever is proved by a number of the list loses the rights at once. */
export async function recordSanctions(draft: SanctionDraft, by: Id | null): Promise<number> {
	if (!/^[a-z][a-z0-9_]{1,30}$/.test(draft.list))
		throw new Refusal('invalid', 'Give the list a code of lower-case letters, such as leie.', { field: 'list' });
	if (draft.name.trim().length < 3) throw new Refusal('invalid', 'Name the list.', { field: 'name' });
	if (!(await findRegister(draft.register)))
		throw new Refusal('invalid', 'There is no such register.', { field: 'register' });
	const rows = readSanctions(draft.text, draft.register);
	return transact(async (trx) => {
		const before = await trx
			.selectFrom('sanction_list')
			.select('rows')
			.where('code', '=', draft.list)
			.executeTakeFirst();
		if (before && rows.length < before.rows * (1 - MOST_SHRINKING) && !draft.shrunk)
			throw new Refusal(
				'conflict',
				`The list had ${before.rows} rows and would have ${rows.length}. Was the file cut off? If not, confirm that it became shorter.`,
				{ field: 'shrunk' },
			);
		await trx.deleteFrom('sanction').where('list', '=', draft.list).execute();
		const list = {
			name: draft.name.trim(),
			register: draft.register,
			file_name: draft.fileName.slice(0, 200),
			rows: rows.length,
			loaded_by: by,
			loaded_at: new Date(),
		};
		await trx
			.insertInto('sanction_list')
			.values({ code: draft.list, ...list })
			.onConflict((conflict) => conflict.column('code').doUpdateSet(list))
			.execute();
		for (let from = 0; from < rows.length; from += 5000) {
			const some = rows.slice(from, from + 5000);
			await sql`insert into sanction (id, list, register, number, family_name, given_name, kind, since)
				select id, ${draft.list}, ${draft.register}, number, family, given, kind, since from unnest(
					${some.map(() => mintId())}::bigint[], ${some.map((row) => row.number)}::text[], ${some.map((row) => row.family)}::text[],
					${some.map((row) => row.given)}::text[], ${some.map((row) => row.kind)}::text[], ${some.map((row) => row.since)}::date[])
					as row (id, number, family, given, kind, since)`.execute(trx);
		}
		await audit(trx, by, 'sanctions.load', { kind: 'sanction-list', id: draft.list }, { rows: rows.length });
		await enqueue(trx, 'lapse-credentials', {}, { key: 'lapse-credentials' });
		return rows.length;
	});
}

/** Rows of the file: columns of LEIE (LASTNAME, FIRSTNAME, NPI, EXCLTYPE, EXCLDATE, REINDATE), or number, family, given, kind, since. */
export function readSanctions(text: string, register: string): SanctionRead[] {
	if (Buffer.byteLength(text) > MOST_BYTES)
		throw new Refusal('invalid', 'The file is larger than 64 MB.', { field: 'file' });
	let records: Record<string, string>[];
	try {
		records = parse(text, {
			bom: true,
			columns: (header: string[]) => header.map((name) => name.toLowerCase().replace(/[^a-z]/g, '')),
			skip_empty_lines: true,
			trim: true,
			relax_column_count: true,
		}) as Record<string, string>[];
	} catch {
		throw new Refusal('invalid', 'This is not a CSV file.', { field: 'file' });
	}
	if (!text.endsWith('\n'))
		throw new Refusal('invalid', 'The file ends in the middle of a line: it was cut off. Nothing was changed.', {
			field: 'file',
		});
	const first = records[0];
	if (!first || !('npi' in first || 'number' in first))
		throw new Refusal('invalid', 'The first line must name a column “NPI” or “number”.', { field: 'file' });
	const rows: SanctionRead[] = [];
	for (const record of records) {
		// Reinstated since: LEIE keeps such rows for a while.
		if (/[1-9]/.test(record.reindate ?? '')) continue;
		const stated = plainNumber(record.npi ?? record.number ?? '');
		const real = register === 'nppes' ? isNpi(stated) : /^[0-9A-Z]{1,30}$/.test(stated);
		const number = real ? stated : null;
		const family = record.lastname ?? record.family ?? '';
		if (number === null && family === '') continue;
		rows.push({
			number,
			family: family.slice(0, 100),
			given: (record.firstname ?? record.given ?? '').slice(0, 100),
			kind: (record.excltype ?? record.kind ?? '').slice(0, 50),
			since: isoDate(record.excldate ?? record.since ?? ''),
		});
	}
	if (rows.length === 0) throw new Refusal('invalid', 'The file has no usable line.', { field: 'file' });
	return rows;
}

function isoDate(text: string): string | null {
	const iso = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
	return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

/** Rows without a number that have this family name, and this or no given name: what a checker should look at. */
export async function sanctionsNamed(
	register: string,
	family: string,
	given: string,
	executor: Executor = db,
): Promise<{ list: string; kind: string; since: Date | null }[]> {
	const { rows } = await sql<{ list: string; kind: string; since: Date | null }>`
		select l.name as list, s.kind, s.since from sanction s join sanction_list l on l.code = s.list
		where s.register = ${register} and s.number is null and lower(s.family_name) = lower(${family}) and ${family} <> ''
			and (s.given_name = '' or lower(s.given_name) = lower(${given})) limit 5`.execute(executor);
	return rows;
}

export interface SanctionListView {
	code: string;
	name: string;
	register: string;
	rows: number;
	loadedAt: Date;
}

export async function readSanctionLists(viewer: Viewer): Promise<SanctionListView[]> {
	requireDuty(viewer, 'administrator');
	const rows = await db.selectFrom('sanction_list').selectAll().orderBy('name').execute();
	return rows.map((row) => ({
		code: row.code,
		name: row.name,
		register: row.register,
		rows: row.rows,
		loadedAt: row.loaded_at,
	}));
}
