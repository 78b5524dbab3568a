// What the ledger says is a member's own, read from the database: one file of rows an entry, described by one schema.

import { sql } from 'kysely';
import { isToldToOwner } from '#features/access/index.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { type Holding, ledger } from './ledger.ts';

/** Columns that hold an account's id, and not a member's. */
const OF_ACCOUNT = /^auth\./;
/** Columns that hold the id of something that the member wrote. */
const OF_CONTENT = /\.content_id$/;

export interface Taken {
	/** "post_held.member_id": file name below data/, without .json. */
	name: string;
	table: string;
	column: string;
	words: string;
	omit: readonly string[];
}

export const takenEntries = (): Taken[] =>
	Object.entries(ledger).flatMap(([name, holding]: [string, Holding]) => {
		if (!('take' in holding)) return [];
		const at = name.lastIndexOf('.');
		return [
			{ name, table: name.slice(0, at), column: name.slice(at + 1), words: holding.take, omit: holding.omit ?? [] },
		];
	});

/** The rows of one entry as JSON objects, without the columns that it omits. Ids are strings: they do not fit a number. */
export async function rowsOf(entry: Taken, member: { id: Id; accountId: string }): Promise<Record<string, unknown>[]> {
	const whose = OF_ACCOUNT.test(entry.table)
		? sql`t.${sql.ref(entry.column)} = ${member.accountId}`
		: OF_CONTENT.test(entry.name)
			? sql`t.${sql.ref(entry.column)} in (select id from content where principal_id = ${member.id})`
			: entry.column === 'claim_id'
				? sql`t.claim_id in (select id from claim where member_id = ${member.id})`
				: entry.column === 'subject_id'
					? sql`t.subject_kind = 'member' and t.subject_id = ${member.id}`
					: entry.name === 'audit.owner_id'
						? isToldToOwner(member.id, 't')
						: sql`t.${sql.ref(entry.column)} = ${member.id}`;
	const { rows } = await sql<{ row: string }>`
		select (to_jsonb(t) - ${[...entry.omit]}::text[])::text as row from ${sql.table(entry.table)} t where ${whose}`.execute(
		db,
	);
	return rows.map(({ row }) => JSON.parse(safeIds(row)) as Record<string, unknown>);
}

/** Whole numbers beyond what a JSON reader keeps exactly become strings. */
function safeIds(json: string): string {
	return json.replace(/("(?:[^"\\]|\\.)*")|(-?\d{16,})(?![\d.eE])/g, (all, text: string | undefined) =>
		text === undefined ? `"${all}"` : text,
	);
}

/** A JSON Schema (draft 2020-12) of every file of an export, from the database's own description of its columns. */
export async function schemaOf(entries: Taken[]): Promise<object> {
	const { rows } = await sql<{ table: string; column: string; type: string; nullable: boolean }>`
		select case when table_schema = 'auth' then 'auth.' || table_name else table_name end as "table",
			column_name as "column", udt_name as type, is_nullable = 'YES' as nullable
		from information_schema.columns where table_schema in ('public', 'auth') order by ordinal_position`.execute(db);
	const files = entries.map((entry) => {
		const columns = rows.filter((row) => row.table === entry.table && !entry.omit.includes(row.column));
		return [
			`data/${entry.name}.json`,
			{
				description: entry.words,
				type: 'array',
				items: {
					type: 'object',
					properties: Object.fromEntries(columns.map((one) => [one.column, typeOf(one.type, one.nullable)])),
					additionalProperties: false,
				},
			},
		];
	});
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'Everything of a member’s own',
		description: 'One property a file of this archive.',
		type: 'object',
		properties: Object.fromEntries(files),
	};
}

function typeOf(type: string, nullable: boolean): object {
	const base = /^_/.test(type)
		? { type: 'array', items: typeOf(type.slice(1), false) }
		: /^int8$/.test(type)
			? { type: ['integer', 'string'], description: 'a whole number; as a string when it has 16 digits or more' }
			: /^(int2|int4|float8|numeric)$/.test(type)
				? { type: 'number' }
				: type === 'bool'
					? { type: 'boolean' }
					: type === 'timestamptz'
						? { type: 'string', format: 'date-time' }
						: type === 'date'
							? { type: 'string', format: 'date' }
							: type === 'jsonb'
								? {}
								: { type: 'string' };
	return nullable ? { anyOf: [base, { type: 'null' }] } : base;
}

/** What an export is, in plain words and the reader's language, with what it leaves out and why. Names of files and columns are code. */
export function readMe(network: string, name: string, at: Date): string {
	const lines = Object.entries(ledger) as [string, Holding][];
	const taken = lines.flatMap(([key, one]) =>
		'take' in one
			? [`  data/${key}.json\n    ${say(one.take)}${one.omit ? ` ${say(`(without ${one.omit.join(', ')})`)}` : ''}`]
			: [],
	);
	const left = lines.flatMap(([key, one]) => ('leave' in one ? [`  ${key}\n    ${say(one.leave)}`] : []));
	return [
		say(`Everything of ${name} at ${network}, as it was on ${at.toISOString()}.`),
		'',
		`data/      ${say('one file a kind of record, as JSON; schema.json describes every column')}`,
		`media/     ${say('every picture and film, in its largest form; index.json says what each is')}`,
		`profile/   ${say('your profile as JSON Resume and as a CV (PDF)')}`,
		'',
		say('What is in data/:'),
		...taken,
		'',
		say('What is left out, and why:'),
		...left,
		'',
	].join('\n');
}
