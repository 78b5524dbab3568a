// How far the solving of a case is, for one reader: nothing of what others said before the reader has said it.

import { sql } from 'kysely';
import type { CasePage, Code } from '#features/cases/index.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { maySolve, sameAs } from './commit.ts';
import { type PooledDiagnosis, pool } from './pool.ts';

export interface NamedDiagnosis extends PooledDiagnosis {
	label: string;
	/** Known once the answer is revealed; for its authors before. */
	right: boolean;
}

export interface Solving {
	/**
	 * 'blind': the viewer may commit, and sees nothing of others until then. 'watching': sees the discussion and did not commit, or
	 * never could. 'committed': said what it is. 'author': writes the case.
	 */
	stage: 'blind' | 'watching' | 'committed' | 'author';
	/** How many have committed: told to everybody. */
	solvers: number;
	/** The viewer's own list. */
	own: { diagnoses: { label: string; right: boolean }[]; probability: number } | null;
	/** Pooled over all who committed; empty while the viewer may not see it. */
	pooled: NamedDiagnosis[];
	/** Once revealed. */
	outcome: { first: number; topThree: number; had: { name: string; handle: string }[] } | null;
}

interface Facts {
	own: number | null;
	entered: boolean;
	solvers: number;
	lists: { memberId: string; name: string; handle: string; place: number; same: string; label: string }[] | null;
	alike: string[] | null;
}

/** Null for a case that never asked. The caller read the case with readCasePage(), so that the viewer sees it. */
export async function readSolving(viewer: Viewer, told: CasePage): Promise<Solving | null> {
	if (!told.puzzle) return null;
	const me = viewer.memberId;
	const { rows } = await sql<Facts>`
		select own.probability as own, own.content_id is not null as entered,
			(select count(*)::int from differential where content_id = ${told.id} and probability is not null) as solvers,
			case when ${told.isAuthor || !told.hidden} or own.content_id is not null then (
				select json_agg(json_build_object('memberId', d.member_id::text, 'name', p.name, 'handle', p.handle,
					'place', d.place, 'same', d.same, 'label', d.label) order by d.member_id, d.place)
				from differential_diagnosis d join principal p on p.id = d.member_id where d.content_id = ${told.id}) end as lists,
			(select json_agg(same) from differential_right where content_id = ${told.id}) as alike
		from (select) one left join differential own on own.content_id = ${told.id} and own.member_id = ${me}::bigint`.execute(
		db,
	);
	const facts = rows[0] as Facts;
	const stage = stageOf(viewer, told, facts);
	const right = rightOnes(told, facts.alike ?? []);
	const lists = byMember(facts.lists ?? []);
	const labels = new Map((facts.lists ?? []).map((one) => [one.same, one.label]));
	const shown = stage !== 'blind' && facts.lists !== null;
	return {
		stage,
		solvers: facts.solvers,
		own:
			facts.own === null
				? null
				: {
						probability: facts.own,
						diagnoses: (lists.get(me ?? '')?.list ?? []).map((one) => ({
							label: labels.get(one) ?? one,
							right: right.has(one),
						})),
					},
		pooled: shown
			? pool([...lists.values()].map(({ list }) => list)).map((one) => ({
					...one,
					label: labels.get(one.diagnosis) ?? one.diagnosis,
					right: right.has(one.diagnosis),
				}))
			: [],
		outcome: told.hidden ? null : outcomeOf([...lists.values()], right),
	};
}

function stageOf(viewer: Viewer, told: CasePage, { own, entered }: Facts): Solving['stage'] {
	if (told.isAuthor) return 'author';
	if (own !== null) return 'committed';
	return told.hidden && !entered && maySolve(viewer) ? 'blind' : 'watching';
}

/** What is the answer: what the authors coded as diagnosis, and what they said is the same. Readers' codes have it once revealed. */
function rightOnes(told: CasePage, alike: readonly string[]): Set<string> {
	if (told.hidden && !told.isAuthor) return new Set();
	const coded = told.codes
		.filter(({ role }) => role === 'diagnosis')
		.flatMap((code: Code) => [sameAs(code), ...(code.code ? [`code:${code.code}`] : []), `words:${code.norm}`]);
	return new Set([...coded, ...alike]);
}

interface OneList {
	name: string;
	handle: string;
	list: string[];
}

function byMember(rows: NonNullable<Facts['lists']>): Map<string, OneList> {
	const lists = new Map<string, OneList>();
	for (const { memberId, name, handle, same } of rows) {
		const one = lists.get(memberId) ?? { name, handle, list: [] };
		one.list.push(same);
		lists.set(memberId, one);
	}
	return lists;
}

function outcomeOf(lists: readonly OneList[], right: ReadonlySet<string>): Solving['outcome'] {
	const placed = lists.map((one) => ({ ...one, place: one.list.findIndex((same) => right.has(same)) }));
	return {
		first: placed.filter(({ place }) => place === 0).length,
		topThree: placed.filter(({ place }) => place >= 0 && place < 3).length,
		had: placed.filter(({ place }) => place === 0).map(({ name, handle }) => ({ name, handle })),
	};
}
