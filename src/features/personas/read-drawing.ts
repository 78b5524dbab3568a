// What the page of personas shows to a member: the class, the rooms, and how far the drawing is.

import { sql } from 'kysely';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { DRAWING_DAYS } from './batches.ts';
import { classLine, LEAST_HOLDERS } from './classes.ts';
import { classOf } from './draw-tokens.ts';
import { roomsOf } from './rooms.ts';
import { termOf } from './term.ts';

export interface Drawing {
	endsAt: Date;
	least: number;
	days: number;
	/** As a persona's line shows it; null with the sentence that says why there is none. */
	line: string | null;
	why: string | null;
	rooms: {
		slug: string;
		name: string;
		/** The member drew. */
		drawn: boolean;
		/** Of the batch that the member drew from, or would draw from now. */
		batch: { drawn: number; complete: boolean; until: Date };
	}[];
}

export async function readDrawing(viewer: Viewer, now = new Date()): Promise<Drawing> {
	const member = requireConfirmed(viewer);
	const term = termOf(now);
	const frame = { endsAt: term.endsAt, least: LEAST_HOLDERS, days: DRAWING_DAYS };
	let own: Awaited<ReturnType<typeof classOf>>;
	try {
		own = await classOf(db, member, term);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return { ...frame, line: null, why: problem.message, rooms: [] };
	}
	const rooms = await roomsOf(db, own);
	const { rows } = await sql<{ roomId: Id; mine: boolean; drawn: number; complete: boolean; until: Date }>`
		select b.room_id as "roomId", d.member_id is not null as mine, b.drawn, b.complete,
			(b.opened_on + ${DRAWING_DAYS}::int)::timestamp at time zone 'UTC' as until
		from persona_batch b left join persona_draw d on d.batch_id = b.id and d.member_id = ${member.memberId}
		where b.term = ${term.code} and (d.member_id is not null or (not b.complete and b.profession = ${own.profession}
			and b.specialty_group = ${own.group} and b.country = ${own.country}))
		order by d.member_id is null`.execute(db);
	const later = new Date(now.getTime() + DRAWING_DAYS * 86_400_000);
	return {
		...frame,
		line: classLine(own),
		why: null,
		rooms: rooms.map(({ id, slug, name }) => {
			// One's own batch comes first.
			const found = rows.find((row) => row.roomId === id);
			const { drawn, complete, until } = found ?? { drawn: 0, complete: false, until: later };
			return { slug, name, drawn: found?.mine ?? false, batch: { drawn, complete, until } };
		}),
	};
}
