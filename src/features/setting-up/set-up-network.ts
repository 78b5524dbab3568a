// The first run: the network's row, its first administrator, and the space that proves gates. Whoever holds the code
// that the server printed at its start may do this, once.

import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import {
	type Caller,
	countTry,
	createAccount,
	emailAddress,
	hashPassword,
	openSession,
	personName,
	requireStrong,
	typedPassword,
} from '#features/accounts/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { forgetNetwork } from '#kernel/network/read-network.ts';
import { type Executor, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { noteSecurity } from '#platform/security-log.ts';
import { beginFill } from './fill-progress.ts';

const words = (missing: string, most = 120) =>
	z.string({ error: missing }).trim().min(2, missing).max(most, `Use at most ${most} characters.`);

export const SetUpForm = z.object({
	code: z
		.string({ error: 'Give the code.' })
		.trim()
		.min(1, 'Give the code that the server printed when it started.')
		.max(100),
	network: words('Give the network a name.', 60),
	operator: words('Say who runs it, such as “St Anna Hospital, Uppsala”.'),
	funder: words('Say who pays for it, such as “the hospital itself” or “members’ fees”.'),
	contact: z.string().trim().max(200, 'Use at most 200 characters.').optional(),
	name: personName,
	email: emailAddress,
	password: typedPassword,
	fill: z.enum(['empty', 'demonstration'], { error: 'Choose how to start.' }),
});
export type SetUp = z.infer<typeof SetUpForm>;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Does `typed` equal the code of this start? Case and hyphens are forgiven; the time taken tells nothing. */
export function isSetUpCode(typed: string): boolean {
	const plain = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
	const code = plain(process.env.SET_UP_CODE ?? '');
	return timingSafeEqual(digest(plain(typed)), digest(code)) && code.length >= 8;
}

/**
 * Sets the network up and signs the administrator in.
 * @throws Refusal about 'code' or 'password'; 'conflict' when it is set up already (of two at once, one wins).
 */
export async function setUpNetwork(caller: Caller, input: SetUp): Promise<void> {
	// One count for everybody: the code has 40 bits, and an attacker may come from many addresses.
	await countTry(['setUp', 'code']);
	if (!isSetUpCode(input.code)) {
		noteSecurity('set-up-code.refused', { from: caller.address });
		throw new Refusal('invalid', 'This is not the code. It stands in the last lines that the server printed.', {
			field: 'code',
		});
	}
	await requireStrong(input.password, [input.name, input.email, input.network]);
	const passwordHash = await hashPassword(input.password);
	try {
		const userId = await transact(async (trx) => {
			await insertNetwork(trx, { ...input, demonstration: input.fill === 'demonstration' });
			// The code proves control of the server: no mail is needed, and none could be sent perhaps.
			const admin = await createAccount(trx, { name: input.name, email: input.email, passwordHash, confirmed: true });
			for (const duty of ['administrator', 'moderator', 'checker'] as const)
				await trx.insertInto('staff').values({ member_id: admin.memberId, duty, given_by: null }).execute();
			await openPhysicians(trx, admin.memberId);
			await audit(trx, admin.memberId, 'set up', { kind: 'network', id: '1' }, { fill: input.fill });
			if (input.fill === 'demonstration') await startFill(trx);
			return admin.userId;
		});
		forgetNetwork();
		await openSession(caller, userId);
	} catch (problem) {
		if (isDuplicate(problem, 'network_pkey'))
			throw new Refusal('conflict', 'The network was set up a moment ago. Open the start page.');
		throw problem;
	}
}

async function insertNetwork(
	trx: Executor,
	row: { network: string; operator: string; funder: string; contact?: string | undefined; demonstration: boolean },
): Promise<void> {
	await trx
		.insertInto('network')
		.values({
			name: row.network,
			operator: row.operator,
			funder: row.funder,
			contact: row.contact || null,
			demonstration: row.demonstration,
		})
		.execute();
}

/** The space whose gate asks for a proved physician. */
async function openPhysicians(trx: Executor, createdBy: Id | null): Promise<void> {
	await trx
		.insertInto('space')
		.values({
			id: mintId(),
			slug: 'physicians',
			name: 'Physicians',
			purpose: 'For physicians whose profession is proved. Nobody else sees what is written here.',
			entry: 'open',
			gate: JSON.stringify({ any: [{ profession: 'physician' }] }),
			created_by: createdBy,
		})
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.execute();
}

async function startFill(trx: Executor): Promise<void> {
	await beginFill(trx);
	await enqueue(trx, 'demonstration.fill', {}, { key: 'demonstration.fill', maxAttempts: 3 });
}

/**
 * A demonstration whose filling was given up, after a full disk or a fault that an upgrade has mended, is filled on at the next start.
 * One that waits or is being filled is left to it.
 */
export async function resumeFill(): Promise<void> {
	await transact(async (trx) => {
		const { rows } = await sql`select from set_up_progress, network where finished_at is null and network.demonstration
			and not exists (select from graphile_worker.jobs j
				where j.task_identifier = 'demonstration.fill' and j.attempts < j.max_attempts)
			for update of set_up_progress`.execute(trx);
		if (rows.length > 0) await startFill(trx);
	});
}

/**
 * `npm run demo`: sets an empty database up as the demonstration, without questions. Does nothing when there is a network.
 * The cast's administrator is its administrator.
 */
export async function setUpDemonstration(): Promise<void> {
	try {
		await transact(async (trx) => {
			await insertNetwork(trx, {
				network: 'Consilium Demonstration',
				operator: 'the people who try it out on this computer (every person and hospital in it is invented)',
				funder: 'nobody: it is a demonstration',
				demonstration: true,
			});
			await openPhysicians(trx, null);
			await startFill(trx);
		});
		forgetNetwork();
	} catch (problem) {
		if (!isDuplicate(problem, 'network_pkey')) throw problem;
	}
}
