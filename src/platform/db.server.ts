// The one pool of this process and Kysely over it.

import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool, type RawBuilder, type Transaction } from 'kysely';
import pg from 'pg';
import { settings } from './settings.ts';
import { afterRequests } from './shutdown.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** Either the pool or a transaction: what an act passes down. */
export type Executor = Kysely<Tables> | Transaction<Tables>;

// Statement names, so that PostgreSQL parses and plans each text once a connection (1.4–1.5 times faster; STACK.md).
// Texts with a list of changing length would make names without end: past the bound they go unnamed.
const names = new Map<string, string>();
const MOST_NAMES = 1000;
function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known) return known;
	if (names.size >= MOST_NAMES) return undefined;
	const name = createHash('sha1').update(text).digest('base64url');
	names.set(text, name);
	return name;
}

interface QueryCount {
	statements: number;
}
/** Counts what this process sent; the bench reads it. */
export const sent: QueryCount = { statements: 0 };

function named(pool: pg.Pool): PostgresPool {
	return {
		options: pool.options,
		async connect() {
			const client = await pool.connect();
			return {
				query(textOrCursor: unknown, values?: readonly unknown[]) {
					if (typeof textOrCursor !== 'string') return client.query(textOrCursor as never);
					sent.statements++;
					const name = /^\s*(select|with|insert|update|delete)\b/i.test(textOrCursor)
						? nameOf(textOrCursor)
						: undefined;
					return client.query({ name, text: textOrCursor, values: values as unknown[] });
				},
				release: () => client.release(),
			} as never;
		},
		end: () => pool.end(),
	};
}

let opened: { pool: pg.Pool; db: Database } | undefined;

function open() {
	if (!opened) {
		const pool = new pg.Pool({
			connectionString: settings().DATABASE_URL,
			max: settings().DATABASE_POOL,
			application_name: process.env.PGAPPNAME || 'consilium',
			// Whoever waits longer gets an error, and what it holds is free again.
			connectionTimeoutMillis: 15_000,
			// Left to itself PostgreSQL plans a large named statement anew at every call (decision 0001).
			// Days begin and end in UTC, wherever a database of the operator's own stands.
			options: '-c plan_cache_mode=force_generic_plan -c TimeZone=UTC',
		});
		// Without a listener a restart of PostgreSQL would end this process.
		pool.on('error', (problem) => console.error(`database connection lost: ${problem.message}`));
		afterRequests(closeDatabase);
		opened = { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: named(pool) }) }) };
	}
	return opened;
}

/** Kysely over the pool. Opens it at first use. */
export const db: Database = new Proxy({} as Database, {
	get: (_, property) => {
		const real = open().db;
		const value = Reflect.get(real, property, real);
		return typeof value === 'function' ? value.bind(real) : value;
	},
});

/** The bare pool, for COPY, LISTEN and libraries that want one. */
export function pool(): pg.Pool {
	return open().pool;
}

const AS_TEXT = { getTypeParser: () => (text: string) => text };

/**
 * Runs a statement past Kysely's executor: for the few reads that stand before or on every page, where the executor
 * costs as much as the driver (decision 0010).
 */
export async function readDirectly<Row>(statement: RawBuilder<Row>): Promise<Row[]> {
	return (await run(statement, {})).rows as Row[];
}

/** The same without names and conversions: each row an array of what PostgreSQL prints, null for null. */
export async function readText(statement: RawBuilder<unknown>): Promise<(string | null)[][]> {
	return (await run(statement, { rowMode: 'array', types: AS_TEXT as never })).rows as unknown as (string | null)[][];
}

function run(statement: RawBuilder<unknown>, how: { rowMode?: string; types?: pg.CustomTypesConfig }) {
	const { pool, db: real } = open();
	const { sql: text, parameters } = statement.compile(real);
	sent.statements++;
	return pool.query({ name: nameOf(text), text, values: parameters as unknown[], ...how });
}

/** Closes the pool; the next use opens another. */
export async function closeDatabase(): Promise<void> {
	const was = opened;
	opened = undefined;
	await was?.pool.end();
}

/** Runs `work` in one transaction: all of it happens, or nothing. */
export function transact<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
	return open().db.transaction().execute(work);
}

/** True for a unique violation (SQLSTATE 23505), optionally of one constraint or index. */
export function isDuplicate(problem: unknown, constraint?: string): boolean {
	return (
		problem instanceof pg.DatabaseError &&
		problem.code === '23505' &&
		(constraint === undefined || problem.constraint === constraint)
	);
}
