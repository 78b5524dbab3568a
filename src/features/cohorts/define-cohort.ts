// A question for research: defined, its ethics approval named, closed. By a verified member; criteria and fields stay as they
// are, because those who were asked answered them.

import { sql } from 'kysely';
import { filterPairs, readFilter } from '#features/cases/index.ts';
import { once } from '#kernel/idempotency/once.ts';
import { isVerified, type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenOffice, screenWriting } from '#kernel/screening/screen-writing.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { isField } from './fields.ts';
import './tables.ts';

/** Questions of one member that are open at once: each narrower one would say something about the others' cases. */
const MOST_OPEN = 5;
const LONGEST_YEARS = 5;

export interface CohortDraft {
	title: string;
	purpose: string;
	/** The address of the case base, after its question mark. */
	criteria: string;
	fields: string[];
	keeper: string;
	/** YYYY-MM-DD */
	endsOn: string;
	key: string;
	at?: Date;
}

export interface Ethics {
	body: string;
	number: string;
	/** YYYY-MM-DD */
	date: string;
}

/** @throws Refusal 'not-allowed' for whoever is not verified; 'sign-in' for a visitor. */
export function requireResearcher(viewer: Viewer): Member {
	const me = requireConfirmed(viewer);
	if (!isVerified(me))
		throw new Refusal('not-allowed', 'Members whose health profession is proved ask for cases in research.');
	return me;
}

/** @returns the cohort's id; its authors are asked by a job. @throws Refusal on the field that needs a change. */
export async function defineCohort(viewer: Viewer, draft: CohortDraft): Promise<Id> {
	const me = requireResearcher(viewer);
	const [title, purpose, keeper] = [line(draft.title), draft.purpose.trim(), line(draft.keeper)];
	if (title.length < 8 || title.length > 200)
		throw new Refusal('invalid', 'Say in one line what you want to know.', { field: 'title' });
	if (purpose.length < 40 || purpose.length > 4000)
		throw new Refusal('invalid', 'Say what for, in a few sentences: those who told the cases decide by it.', {
			field: 'purpose',
		});
	if (keeper.length < 8 || keeper.length > 300)
		throw new Refusal('invalid', 'Say who keeps the data, and where.', { field: 'keeper' });
	screenWriting([title, purpose, keeper], 'advise', false);
	const filter = readFilter(new URLSearchParams(draft.criteria));
	const criteria = filterPairs({ ...filter, q: '', show: 'newest' });
	if (criteria.length === 0)
		throw new Refusal('invalid', 'Say which cases: choose filters on the page of cases first.', { field: 'criteria' });
	const fields = [...new Set(draft.fields)].filter(isField);
	if (fields.length === 0) throw new Refusal('invalid', 'Choose what is to be counted.', { field: 'fields' });
	const now = draft.at ?? new Date();
	const ends = dateOf(draft.endsOn, 'endsOn');
	if (ends <= now || ends.getTime() > now.getTime() + LONGEST_YEARS * 366 * 86_400_000)
		throw new Refusal('invalid', `Choose a day within the next ${LONGEST_YEARS} years.`, { field: 'endsOn' });
	return transact(async (trx) => {
		const { id } = await once(trx, me.memberId, draft.key, [title, purpose, criteria, fields], async () => {
			const { rows } = await sql<{ n: number }>`select count(*)::int as n from cohort
				where member_id = ${me.memberId} and closed_at is null`.execute(trx);
			if ((rows[0]?.n ?? 0) >= MOST_OPEN)
				throw new Refusal('too-many', `${MOST_OPEN} questions at once are the most. Close one first.`);
			const cohortId = mintId(draft.at?.getTime());
			await sql`insert into cohort (id, member_id, title, purpose, criteria, fields, keeper, ends_on, made_at)
				values (${cohortId}, ${me.memberId}, ${title}, ${purpose}, ${JSON.stringify(criteria)}::jsonb, ${fields}::text[],
					${keeper}, ${draft.endsOn}::date, ${now})`.execute(trx);
			await enqueue(trx, 'cohort.ask', { cohortId }, { key: `cohort-ask:${cohortId}` });
			return cohortId;
		});
		return id;
	});
}

/** Names the approval without which nothing is exported. @throws Refusal on its fields. */
export async function nameEthics(viewer: Viewer, cohortId: Id, ethics: Ethics): Promise<void> {
	const me = requireResearcher(viewer);
	const [body, number] = [line(ethics.body), line(ethics.number)];
	if (body.length < 5 || body.length > 200) throw new Refusal('invalid', 'Name the committee.', { field: 'body' });
	if (number.length < 2 || number.length > 80)
		throw new Refusal('invalid', 'Give the number of its approval.', { field: 'number' });
	if (dateOf(ethics.date, 'date') > new Date())
		throw new Refusal('invalid', 'That day is still to come.', { field: 'date' });
	screenOffice([body, number], 'body');
	await transact(async (trx) => {
		const { numAffectedRows } =
			await sql`update cohort set ethics_body = ${body}, ethics_number = ${number}, ethics_date = ${ethics.date}::date
			where id = ${cohortId} and member_id = ${me.memberId} and closed_at is null`.execute(trx);
		if (Number(numAffectedRows) !== 1) throw notFound();
	});
}

/** Nobody is asked any more and nothing is exported; what was exported stays to be downloaded. Done twice it is done once. */
export async function closeCohort(viewer: Viewer, cohortId: Id): Promise<void> {
	const me = requireConfirmed(viewer);
	await transact(async (trx) => {
		const { rows } =
			await sql`select from cohort where id = ${cohortId} and member_id = ${me.memberId} for update`.execute(trx);
		if (rows.length === 0) throw notFound();
		await sql`update cohort set closed_at = coalesce(closed_at, now()) where id = ${cohortId}`.execute(trx);
	});
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

function dateOf(text: string, field: string): Date {
	const date = new Date(/^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text) ? `${text}T23:59:59Z` : Number.NaN);
	// 31 February is a day to this engine, the one in March, and none to the database.
	if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text))
		throw new Refusal('invalid', 'Give the day as year, month and day.', { field });
	return date;
}
