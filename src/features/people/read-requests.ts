// The page of requests: who asks the viewer, and whom the viewer asked.

import { sql } from 'kysely';
import { boundaryBetween, boundaryWords, isClinician, isPatient, type Side } from '#kernel/people/boundary.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { headlineFor, headlineLanguage } from './headline.ts';

export interface ConnectionRequest {
	id: Id;
	byline: Byline;
	headline: string;
	/** BCP 47, of the headline. */
	language: string;
	note: string;
	askedAt: Date;
	/** Why the request cannot be accepted: a patient and a clinician. Null where it can. */
	boundary: string | null;
}

export interface Requests {
	received: ConnectionRequest[];
	sent: ConnectionRequest[];
}

/** More than anybody answers in one sitting; whoever has more sees the next when these are answered. */
const MOST = 100;

type Row = BylineRow &
	Side & {
		headline: string;
		language: string;
		note: string;
		askedAt: Date;
		iAmPatient: boolean;
		iAmClinician: boolean;
	};

/** Both lists, newest first. A request that the viewer declined is gone; one that somebody else declined still waits. */
export async function readRequests(viewer: Viewer): Promise<Requests> {
	const member = requireMember(viewer);
	const me = sql`${member.memberId}::bigint`;
	const select = (mine: 'asker' | 'asked', rest: ReturnType<typeof sql>) => sql<Row>`
		select ${bylineColumns('p')}, ${headlineFor(member, 'm')} as headline, ${headlineLanguage('m')} as language, r.note, r.asked_at as "askedAt",
			${isPatient('p', 'm')} as patient, ${isClinician('p', 'm')} as clinician,
			${isPatient('mine', 'me')} as "iAmPatient", ${isClinician('mine', 'me')} as "iAmClinician"
		from connection_request r
			join principal p on p.id = ${sql.ref(mine === 'asker' ? 'r.asked_id' : 'r.asker_id')} join member m on m.id = p.id
			join principal mine on mine.id = ${me} join member me on me.id = mine.id
		where ${sql.ref(`r.${mine}_id`)} = ${me} and r.withdrawn_at is null and p.erased_at is null
			and not exists (select from deactivation where member_id = p.id) ${rest}
			and p.id <> all(${member.blocked}::bigint[])
		order by r.asked_at desc, p.id limit ${sql.lit(MOST)}`;
	const [received, sent] = await Promise.all([
		select('asked', sql`and r.declined_at is null and coalesce(m.suspended_until <= now(), true)`).execute(db),
		select('asker', sql``).execute(db),
	]);
	return { received: received.rows.map(present), sent: sent.rows.map(present) };
}

function present(row: Row): ConnectionRequest {
	const between = boundaryBetween({ patient: row.iAmPatient, clinician: row.iAmClinician }, row);
	return {
		id: row.authorId,
		byline: toByline(row),
		headline: row.headline,
		language: row.language,
		note: row.note,
		askedAt: row.askedAt,
		boundary: between ? boundaryWords(row.name, row.iAmPatient) : null,
	};
}
