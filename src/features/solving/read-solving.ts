// How far the solving of a case is, for one reader: nothing of what others said before the reader has said it.

import { type RawBuilder, sql } from 'kysely';
import { answerHidden, type CasePage, type Code, diagnosisWords, writtenBy } from '#features/cases/index.ts';
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

export interface SolvingRead {
	own: number | null;
	entered: boolean;
	solvers: number;
	lists: { memberId: string; name: string; handle: string; place: number; same: string; label: string }[] | null;
	alike: string[] | null;
}

/** SQL for how far the solving of the case `content` is, as JSON for toSolving; null for a case that never asked. */
export function solvingJson(viewer: Viewer): RawBuilder<SolvingRead | null> {
	return sql<SolvingRead | null>`(select json_build_object('own', own.probability, 'entered', own.content_id is not null,
			'solvers', (select count(*) from differential where content_id = content.id and probability is not null),
			'lists', case when not ${answerHidden('d')} or ${writtenBy(viewer)} or own.content_id is not null then (
				select json_agg(json_build_object('memberId', named.member_id::text, 'name', p.name, 'handle', p.handle,
					'place', named.place, 'same', named.same, 'label', named.label) order by named.member_id, named.place)
				from differential_diagnosis named join principal p on p.id = named.member_id where named.content_id = content.id) end,
			'alike', (select json_agg(same) from differential_right where content_id = content.id))
		from case_detail d left join differential own on own.content_id = d.content_id and own.member_id = ${viewer.memberId}::bigint
		where d.content_id = content.id and d.puzzle)`;
}

/** Null for a case that never asked. The caller read the case with readCasePage(), so that the viewer sees it. */
export async function readSolving(viewer: Viewer, told: CasePage): Promise<Solving | null> {
	const { rows } = await sql<{ facts: SolvingRead | null }>`select ${solvingJson(viewer)} as facts
		from content where content.id = ${told.id}`.execute(db);
	return toSolving(viewer, told, rows[0]?.facts ?? null);
}

/** @param facts what solvingJson gave. */
export function toSolving(viewer: Viewer, told: CasePage, facts: SolvingRead | null): Solving | null {
	if (!facts) return null;
	const me = viewer.memberId;
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
		outcome: told.hidden ? null : outcomeOf([...lists.values()], right, viewer.memberId === null ? [] : viewer.blocked),
	};
}

function stageOf(viewer: Viewer, told: CasePage, { own, entered }: SolvingRead): Solving['stage'] {
	if (told.isAuthor) return 'author';
	if (own !== null) return 'committed';
	return told.hidden && !entered && maySolve(viewer) ? 'blind' : 'watching';
}

/** What is the answer: what the authors coded as diagnosis, and what they said is the same. Readers' codes have it once revealed. */
function rightOnes(told: CasePage, alike: readonly string[]): Set<string> {
	if (told.hidden && !told.isAuthor) return new Set();
	const coded = told.codes
		.filter(({ role }) => role === 'diagnosis')
		.flatMap((code: Code) => [sameAs(code), `words:${diagnosisWords(code.label)}`]);
	return new Set([...coded, ...alike]);
}

interface OneList {
	memberId: string;
	name: string;
	handle: string;
	list: string[];
}

function byMember(rows: NonNullable<SolvingRead['lists']>): Map<string, OneList> {
	const lists = new Map<string, OneList>();
	for (const { memberId, name, handle, same } of rows) {
		const one = lists.get(memberId) ?? { memberId, name, handle, list: [] };
		one.list.push(same);
		lists.set(memberId, one);
	}
	return lists;
}

/** @param unnamed who counts, and is not named to this reader: whom one blocked, or who blocked one. */
function outcomeOf(
	lists: readonly OneList[],
	right: ReadonlySet<string>,
	unnamed: readonly string[],
): Solving['outcome'] {
	const placed = lists.map((one) => ({ ...one, place: one.list.findIndex((same) => right.has(same)) }));
	return {
		first: placed.filter(({ place }) => place === 0).length,
		topThree: placed.filter(({ place }) => place >= 0 && place < 3).length,
		had: placed
			.filter(({ memberId, place }) => place === 0 && !unnamed.includes(memberId))
			.map(({ name, handle }) => ({ name, handle })),
	};
}
