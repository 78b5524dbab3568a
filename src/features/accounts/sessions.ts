// Where the member is signed in, and ending it from afar.

import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { dropLinks } from './links.ts';
import { requireFresh } from './prove-identity.ts';

export interface OpenSession {
	id: string;
	/** Browser and system in words. */
	device: string;
	signedInAt: Date;
	lastSeen: Date;
	/** The one that asks. */
	here: boolean;
}

const BROWSERS: [RegExp, string][] = [
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'Mac'],
	[/CrOS/, 'ChromeOS'],
	[/Linux/, 'Linux'],
];

/** "Firefox on Windows", from a browser's own word about itself. */
export function deviceIn(userAgent: string | null): string {
	const word = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
	const browser = word(BROWSERS) ?? 'A browser';
	const system = word(SYSTEMS);
	return system ? `${browser} on ${system}` : browser;
}

const HOUR = 3_600_000;
/** A session that nobody used for so long has ended (readViewer asks the same). */
const IDLE_DAYS = 14;
const noted = new Map<string, number>();

/** Notes that a session is in use, once an hour. Not awaited by the page: a failure is logged. */
export function noteSession(id: string): void {
	const now = Date.now();
	if (now - (noted.get(id) ?? 0) < HOUR) return;
	if (noted.size > 50_000) noted.clear();
	noted.set(id, now);
	db.updateTable('auth.session')
		.set({ updated_at: new Date() })
		.where('id', '=', id)
		.where('updated_at', '<', new Date(now - HOUR))
		.execute()
		.catch((problem) => console.error(`session: ${problem.message}`));
}

/** The member's open sessions, this one first, then the latest seen. */
export async function listSessions(viewer: Viewer): Promise<OpenSession[]> {
	const { accountId, sessionId } = requireMember(viewer);
	const rows = await db
		.selectFrom('auth.session')
		.select(['id', 'user_agent', 'created_at', 'updated_at'])
		.where('user_id', '=', accountId)
		.where('expires_at', '>', new Date())
		.where('updated_at', '>', new Date(Date.now() - IDLE_DAYS * 24 * HOUR))
		.orderBy('updated_at', 'desc')
		.limit(200)
		.execute();
	return rows
		.map((row) => ({
			id: row.id,
			device: deviceIn(row.user_agent),
			signedInAt: row.created_at,
			lastSeen: row.updated_at,
			here: row.id === sessionId,
		}))
		.sort((a, b) => Number(b.here) - Number(a.here));
}

/** Ends one session of the member's own. */
export async function revokeSession(viewer: Viewer, id: string): Promise<void> {
	const { accountId } = requireMember(viewer);
	await requireFresh(viewer);
	const gone = await db
		.deleteFrom('auth.session')
		.where('id', '=', id)
		.where('user_id', '=', accountId)
		.executeTakeFirst();
	if (gone.numDeletedRows === 0n) throw notFound();
}

/** Ends every session but this one, and forgets the browsers that were known. */
export async function revokeOtherSessions(viewer: Viewer): Promise<void> {
	const { accountId, sessionId } = requireMember(viewer);
	await requireFresh(viewer);
	await db.deleteFrom('auth.session').where('user_id', '=', accountId).where('id', '<>', sessionId).execute();
	await db.deleteFrom('auth.known_device').where('user_id', '=', accountId).execute();
}

/**
 * Locks the account's password for the transaction, and asks whether the session is still open then: of two changes at once the first
 * ended the session of the second, which must not decide after it. @throws Refusal 'sign-in' when it has ended.
 */
export async function holdPassword(trx: Executor, accountId: string, sessionId: string): Promise<void> {
	await trx.selectFrom('auth.account').select('id').where('user_id', '=', accountId).forUpdate().execute();
	const open = await trx.selectFrom('auth.session').select('id').where('id', '=', sessionId).executeTakeFirst();
	if (!open) throw new Refusal('sign-in', 'Sign in again.');
}

/**
 * After a new password: what was opened, begun or asked for with the one before leads nowhere any more. An address that somebody asked
 * for who knew it, and a sign-in that waits for its second step, are such.
 * @param but the session that goes on.
 */
export async function endWhatWasBegun(trx: Executor, accountId: string, but?: string): Promise<void> {
	await trx
		.deleteFrom('auth.session')
		.where('user_id', '=', accountId)
		.where('id', '<>', but ?? '')
		.execute();
	await trx.deleteFrom('auth.known_device').where('user_id', '=', accountId).execute();
	await trx.deleteFrom('auth.verification').where('value', '=', accountId).execute();
	await dropLinks(trx, accountId, ['reset', 'change-address']);
}

/** For administrators and for suspensions: ends all sessions of an account. @returns how many there were. */
export async function endSessionsOf(accountId: string, executor: Executor = db): Promise<number> {
	const ended = await executor.deleteFrom('auth.session').where('user_id', '=', accountId).executeTakeFirst();
	return Number(ended.numDeletedRows);
}
