// The directory of specialties and fields of study: what the network knows of, each a way into people search. A member's
// own field comes first.

import { sql } from 'kysely';
import { professions } from '#kernel/people/professions.ts';
import { specialtiesOf } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { fieldsOfStudy } from './sections.ts';

export interface DirectoryGroup {
	profession: string;
	label: string;
	/** The viewer's own profession, proved or stated. */
	mine: boolean;
	specialties: {
		code: string;
		label: string;
		mine: boolean;
		below: { code: string; label: string; mine: boolean }[];
	}[];
}

export interface Directory {
	groups: DirectoryGroup[];
	/** Fields of study, the viewer's own first. */
	fields: { name: string; mine: boolean }[];
	count: number;
}

export async function readDirectory(viewer: Viewer): Promise<Directory> {
	const me = requireMember(viewer);
	const { rows } = await sql<{ stated: string | null; field: string | null }>`
		select m.profession as stated, (select field from training where member_id = m.id and field <> ''
			order by stage <> '' desc, to_year desc nulls last, id desc limit 1) as field
		from member m where m.id = ${me.memberId}`.execute(db);
	const own = me.profession ?? rows[0]?.stated ?? null;
	const groups = professions.flatMap(({ code, label }): DirectoryGroup[] => {
		const all = specialtiesOf(code).filter((one) => one.profession === code);
		if (all.length === 0) return [];
		const entry = (one: { code: string; label: string }) => ({
			code: one.code,
			label: one.label,
			mine: one.code === me.specialty,
		});
		return [
			{
				profession: code,
				label,
				mine: code === own,
				specialties: all
					.filter(({ parent }) => parent === null)
					.map((one) => ({ ...entry(one), below: all.filter(({ parent }) => parent === one.code).map(entry) })),
			},
		];
	});
	return {
		groups: [...groups.filter(({ mine }) => mine), ...groups.filter(({ mine }) => !mine)],
		fields: fieldsFor(rows[0]?.field ?? null),
		count: groups.reduce(
			(sum, { specialties }) => sum + specialties.reduce((n, { below }) => n + 1 + below.length, 0),
			0,
		),
	};
}

/** The fields of study with the member's own at the top, also one that nobody else has. */
export function fieldsFor(own: string | null): Directory['fields'] {
	const known = fieldsOfStudy.find((name) => name.toLowerCase() === own?.toLowerCase());
	const mine = known ?? own;
	const others = fieldsOfStudy.filter((name) => name !== known).map((name) => ({ name: name as string, mine: false }));
	return mine ? [{ name: mine, mine: true }, ...others] : others;
}
