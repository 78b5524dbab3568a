// How the viewer stands to one other member: what the buttons of a profile say.

import { sql } from 'kysely';
import { boundaryBetween, boundaryWords, isClinician, isPatient, type Side } from '#kernel/people/boundary.ts';
import { reachedBy, unreachedWords } from '#kernel/people/reached-by-industry.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

export interface Standing {
	/** 'asked': the viewer asked; 'asks': the other did; 'boundary': the two do not connect, as patient and clinician do not. */
	connection: 'self' | 'none' | 'asked' | 'asks' | 'connected' | 'boundary';
	/** Of 'boundary': why there is no button. */
	words: string | null;
	/** Of 'asks': what the other wrote. */
	note: string;
	connectedAt: Date | null;
	following: boolean;
	muted: boolean;
}

/** The caller has made sure that the viewer may know of the other. A request that the viewer declined shows as none. */
export async function readStanding(viewer: Viewer, otherId: Id): Promise<Standing> {
	const member = requireMember(viewer);
	const me = member.memberId;
	const base = { words: null, note: '', connectedAt: null, muted: member.muted.includes(otherId) };
	if (otherId === me) return { ...base, connection: 'self', following: false };
	const { rows } = await sql<
		Side & {
			name: string;
			reached: boolean;
			iAmPatient: boolean;
			iAmClinician: boolean;
			following: boolean;
			connectedAt: Date | null;
			asked: boolean;
			asks: string | null;
		}
	>`select p.name, ${reachedBy(member, 'p.id')} as reached, ${isPatient('p', 'm')} as patient, ${isClinician('p', 'm')} as clinician,
			${isPatient('mine', 'me')} as "iAmPatient", ${isClinician('mine', 'me')} as "iAmClinician",
			exists (select from follow where follower_id = ${me} and principal_id = p.id) as following,
			(select connected_at from connection where member_id = ${me} and other_id = p.id) as "connectedAt",
			exists (select from connection_request where asker_id = ${me} and asked_id = p.id and withdrawn_at is null) as asked,
			(select note from connection_request where asker_id = p.id and asked_id = ${me}
				and withdrawn_at is null and declined_at is null) as asks
		from principal p join member m on m.id = p.id
			join principal mine on mine.id = ${me} join member me on me.id = mine.id
		where p.id = ${otherId}`.execute(db);
	const row = rows[0];
	if (!row) return { ...base, connection: 'none', following: false };
	const standing = { ...base, following: row.following };
	if (row.connectedAt) return { ...standing, connection: 'connected', connectedAt: row.connectedAt };
	if (boundaryBetween({ patient: row.iAmPatient, clinician: row.iAmClinician }, row))
		return { ...standing, connection: 'boundary', words: boundaryWords(row.name, row.iAmPatient) };
	if (row.asks !== null) return { ...standing, connection: 'asks', note: row.asks };
	if (row.asked) return { ...standing, connection: 'asked' };
	return row.reached
		? { ...standing, connection: 'none' }
		: { ...standing, connection: 'boundary', words: unreachedWords(row.name) };
}
