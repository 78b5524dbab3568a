// Sessions rest in the database under a hash of their token: whoever reads a backup signs in nowhere.
// The library stores tokens as they are; this stands between it and its adapter.

import { hash } from 'node:crypto';
import type { BetterAuthOptions } from 'better-auth';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters';

/** The form in which the session row holds `token`. A token has 190 random bits, so that a plain hash is enough. */
export function storedToken(token: string): string {
	return hash('sha256', token, 'base64url');
}

type Row = Record<string, unknown>;
type Query = { model: string; where?: Where[] };

/** Wraps `adapter`, so that `token` of the model session is hashed on its way in and plain again on its way out. */
export function hashedSessionTokens(
	adapter: (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>,
): (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions> {
	return (options) => {
		const inner = adapter(options);
		return {
			...(wrap(inner) as DBAdapter<BetterAuthOptions>),
			transaction: (work) => inner.transaction((trx) => work(wrap(trx))),
		};
	};
}

function wrap(inner: DBTransactionAdapter<BetterAuthOptions>): DBTransactionAdapter<BetterAuthOptions> {
	const wrapped = { ...inner } as unknown as Record<string, (query: never) => Promise<unknown>>;
	for (const name of [
		'findOne',
		'findMany',
		'update',
		'updateMany',
		'delete',
		'deleteMany',
		'count',
		'consumeOne',
	] as const) {
		const plain = inner[name] as unknown as ((query: Query) => Promise<unknown>) | undefined;
		if (!plain) continue;
		wrapped[name] = async (query: Query) => {
			if (query.model !== 'session') return plain(query);
			const known = new Map<unknown, string>();
			const hash = (token: string) => {
				const stored = storedToken(token);
				known.set(stored, token);
				return stored;
			};
			const where = query.where?.map((condition) =>
				condition.field === 'token'
					? {
							...condition,
							value: Array.isArray(condition.value)
								? (condition.value as string[]).map(hash)
								: hash(condition.value as string),
						}
					: condition,
			);
			return reveal(await plain({ ...query, ...(where && { where }) }), known);
		};
	}
	wrapped.create = async (query: { model: string; data: Row }) => {
		const create = inner.create as unknown as (query: unknown) => Promise<Row>;
		if (query.model !== 'session') return create(query);
		const token = query.data.token as string;
		return { ...(await create({ ...query, data: { ...query.data, token: storedToken(token) } })), token };
	};
	return wrapped as unknown as DBTransactionAdapter<BetterAuthOptions>;
}

function reveal(result: unknown, known: Map<unknown, string>): unknown {
	if (Array.isArray(result)) return result.map((row) => reveal(row, known));
	if (typeof result !== 'object' || result === null || !('token' in result)) return result;
	return { ...result, token: known.get(result.token) ?? result.token };
}
