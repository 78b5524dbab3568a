// A fixed cast for tests: members of several standings, made directly, with the viewer that a request would have.

import { sql } from 'kysely';
import { storedToken } from '#features/accounts/hashed-session-tokens.ts';
import { createMember } from '#kernel/people/create-member.ts';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { type Member, VISITOR } from '#kernel/people/viewer.ts';
import type { Duty, Gate } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

export { VISITOR };

export interface Person {
	id: Id;
	handle: string;
	/** Token of a session, as auth.session holds it. */
	token: string;
	/** The token as the cookie carries it. */
	rawToken: string;
	/** The viewer of a request made now: read afresh, because standings change. */
	viewer(): Promise<Member>;
}

interface Traits {
	/** A proved profession. */
	profession?: string;
	specialty?: string;
	level?: string;
	country?: string;
	company?: string;
	duties?: Duty[];
	confirmed?: boolean;
	validUntil?: Date;
}

const A_YEAR = 365 * 24 * 3600 * 1000;

/** Makes a member with an account, a session and, when a profession is given, a valid credential. */
export async function person(name: string, traits: Traits = {}): Promise<Person> {
	const account = `account-${mintId()}`;
	const rawToken = `token-${mintId()}`;
	const token = storedToken(rawToken);
	const id = await transact(async (trx) => {
		await sql`insert into auth."user" (id, name, email, email_verified, created_at, updated_at)
			values (${account}, ${name}, ${`${account}@example.org`}, ${traits.confirmed ?? true}, now(), now())`.execute(
			trx,
		);
		await sql`insert into auth.session (id, token, user_id, expires_at, created_at, updated_at)
			values (${account}, ${token}, ${account}, now() + interval '1 day', now(), now())`.execute(trx);
		const memberId = await createMember(trx, { accountId: account, name });
		if (traits.company) await sql`update principal set company = ${traits.company} where id = ${memberId}`.execute(trx);
		for (const duty of traits.duties ?? [])
			await trx.insertInto('staff').values({ member_id: memberId, duty, given_by: null }).execute();
		if (traits.profession) {
			await sql`insert into credential (id, member_id, profession, specialty, level, country, proof, proved_by, means, state, valid_until)
				values (${mintId()}, ${memberId}, ${traits.profession}, ${traits.specialty ?? null}, ${traits.level ?? null}, ${traits.country ?? 'US'},
					'checker', 'a checker of this network', 'practises', 'valid', ${traits.validUntil ?? new Date(Date.now() + A_YEAR)})`.execute(
				trx,
			);
			await refreshStanding(trx, memberId);
		}
		return memberId;
	});
	const viewer = async () => (await readViewer(token)) as Member;
	return { id, token, rawToken, viewer, handle: (await viewer()).handle };
}

/** Makes a space, and returns its id. */
export async function space(
	slug: string,
	gate: Gate | null,
	entry: 'open' | 'request' | 'secret' = 'open',
): Promise<Id> {
	const id = mintId();
	await db
		.insertInto('space')
		.values({ id, slug, name: slug, entry, gate: gate && JSON.stringify(gate), created_by: null })
		.execute();
	return id;
}
