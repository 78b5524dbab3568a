// A member's own calibration, over the cases whose answer is out. Nobody else's: the statement knows one member.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type Calibration, calibrationOf, type Forecast } from './calibration.ts';

export interface OwnCalibration {
	all: Calibration | null;
	bySpecialty: { specialty: string; calibration: Calibration }[];
	/** Said between these per cents: how often it was right. Steps without a case are left out. */
	steps: { from: number; to: number; cases: number; right: number }[];
	/** The cases, newest first; one that the member may not see any more counts and is not named. */
	cases: { path: string; title: string; language: string | undefined; probability: number; right: boolean }[];
	/** Committed to, and the answer is not out yet. */
	waiting: number;
}

interface Read extends Forecast {
	id: Id;
	specialty: string;
	title: string | null;
	language: string;
	seen: boolean;
}

const STEP = 20;

export async function readCalibration(viewer: Viewer): Promise<OwnCalibration> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<Read>`
		select content.id, d.specialty, content.title, content.language, own.probability, ${visibleTo(viewer)} as seen,
			exists (select from differential_diagnosis first where first.content_id = own.content_id and first.member_id = own.member_id
				and first.place = 1 and (first.same in (select same from differential_right r where r.content_id = own.content_id)
					or exists (select from case_code code where code.content_id = own.content_id and code.role = 'diagnosis'
						and first.same in ('topic:' || code.topic_id, 'words:' || diagnosis_words(code.label))))) as right
		from differential own join case_detail d on d.content_id = own.content_id join content on content.id = own.content_id
		where own.member_id = ${me} and own.probability is not null and d.revealed_at is not null
		order by d.revealed_at desc, content.id desc`.execute(db);
	const waiting = await sql<{ n: number }>`select count(*)::int as n from differential own
		join case_detail d on d.content_id = own.content_id
		where own.member_id = ${me} and own.probability is not null and d.revealed_at is null`.execute(db);
	return { ...summed(rows), waiting: waiting.rows[0]?.n ?? 0 };
}

function summed(rows: readonly Read[]): Omit<OwnCalibration, 'waiting'> {
	const fields = [...new Set(rows.map(({ specialty }) => specialty))];
	return {
		all: calibrationOf(rows),
		bySpecialty: fields
			.map((field) => ({
				specialty: specialtyName(field),
				calibration: calibrationOf(rows.filter(({ specialty }) => specialty === field)) as Calibration,
			}))
			.sort((a, b) => b.calibration.cases - a.calibration.cases),
		steps: Array.from({ length: 100 / STEP }, (_, at) => {
			const within = rows.filter(
				({ probability }) => Math.min(Math.floor((probability * 100) / STEP), 100 / STEP - 1) === at,
			);
			return {
				from: at * STEP,
				to: (at + 1) * STEP,
				cases: within.length,
				right: within.filter(({ right }) => right).length,
			};
		}).filter(({ cases }) => cases > 0),
		cases: rows
			.filter(({ seen }) => seen)
			.map(({ id, title, language, probability, right }) => ({
				path: `/cases/${shortId(id)}`,
				title: title ?? 'A case',
				language: title === null ? undefined : language,
				probability,
				right,
			})),
	};
}
