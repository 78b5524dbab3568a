// "Fewer of these", from a mail: one press ends the mails of its occasions, in the space where they came from, without
// signing in, and one press brings them back.

import { sql } from 'kysely';
import { OCCASIONS, type Occasion } from '#kernel/notices/occasions.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { fingerprint } from '#platform/secret.server.ts';

/** Mails of an occasion, in a space or everywhere. */
export interface Subject {
	occasion: Occasion;
	spaceId: Id | null;
}

const PROOF = 27;
const proof = (body: string) => fingerprint('notice mails', body).slice(0, PROOF);

/** The token of a link that ends mails of these subjects, for one member and nothing else. It never runs out. */
export function fewerToken(memberId: Id, subjects: Subject[]): string {
	const body = [
		shortId(memberId),
		...subjects.map(({ occasion, spaceId }) => `${occasion}${spaceId ? `-${shortId(spaceId)}` : ''}`),
	].join('.');
	return `${body}.${proof(body)}`;
}

/** Whose token this is and what it ends; null for anything else. */
export function readFewerToken(token: string): { memberId: Id; subjects: Subject[] } | null {
	const parts = token.split('.');
	const given = parts.pop() ?? '';
	if (given.length !== PROOF || given !== proof(parts.join('.'))) return null;
	const memberId = readShortId(parts[0] ?? '');
	if (memberId === null) return null;
	const subjects = parts.slice(1).flatMap((part) => {
		const [occasion = '', space] = part.split('-');
		return occasion in OCCASIONS
			? [{ occasion: occasion as Occasion, spaceId: space ? readShortId(space) : null }]
			: [];
	});
	return { memberId, subjects };
}

/** The subjects in words. A space is named only where everybody may know of it: this page asks nobody who is there. */
export async function subjectWords(subjects: Subject[]): Promise<string[]> {
	const ids = subjects.flatMap(({ spaceId }) => (spaceId ? [spaceId] : []));
	const { rows } = await sql<{ id: Id; name: string }>`select id, name from space
		where id = any(${ids}::bigint[]) and entry = 'open' and gate is null and closed_at is null`.execute(db);
	const names = new Map(rows.map(({ id, name }) => [id, name]));
	return subjects.map(({ occasion, spaceId }) => {
		const { words } = OCCASIONS[occasion];
		if (!spaceId) return `${words}, everywhere`;
		const name = names.get(spaceId);
		return name ? `${words}, in ${name}` : `${words}, in one of your spaces`;
	});
}

/**
 * Ends (or, with `mail`, brings back) the mails that the token names; site and push stay. Pressed twice it is pressed once.
 * @returns whether there is such a token.
 */
export async function endMails(token: string, mail = false): Promise<boolean> {
	const found = readFewerToken(token);
	if (!found) return false;
	const { memberId, subjects } = found;
	const { rows } = await sql`select from member where id = ${memberId}`.execute(db);
	if (rows.length === 0) return false;
	for (const { occasion, spaceId } of subjects) {
		const { usual } = OCCASIONS[occasion];
		// A first choice for a space begins with what holds everywhere.
		await sql`insert into notice_choice (member_id, space_id, occasion, site, mail, push)
			select ${memberId}, space.id, ${occasion}, coalesce(everywhere.site, ${usual.site}), ${mail}, coalesce(everywhere.push, ${usual.push})
			from (select ${spaceId}::bigint as id) space left join notice_choice everywhere
				on everywhere.member_id = ${memberId} and everywhere.occasion = ${occasion} and everywhere.space_id is null
			where space.id is null or exists (select from space known where known.id = space.id)
			on conflict (member_id, occasion, space_id) do update set mail = excluded.mail, changed_at = now()`.execute(db);
	}
	return true;
}
