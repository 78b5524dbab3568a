// From staged rows to the register: what would lapse is counted, an administrator asked when it is much, and then the
// staged table takes the partition's place (full) or its rows are merged (delta), in one transaction.

import type { PoolClient } from 'pg';
import type { Id } from '#platform/ids.ts';
import { partitionName, stageName } from './stage.ts';
import type { LoadState, RegisterLoadRow } from './tables.ts';

/** A load that would lapse a larger part than this waits for approval. */
export const MOST_LAPSES = 0.005;
/** Of so few credentials the part says nothing: one member of sixty is more than 0.5 %. */
export const FEWEST_CREDENTIALS = 5;

export interface Lapses {
	/** Entries that are active now. */
	active: number;
	/** Of them, not active (or, after a full load, not there) afterwards. */
	lapsing: number;
	/** Valid or frozen credentials that rest on the register. */
	credentials: number;
	/** Of them, resting on an entry that would not be active afterwards. */
	credentialsLapsing: number;
}

/** Does a load with these figures wait for an administrator? */
export function needsApproval(lapses: Lapses): boolean {
	return (
		lapses.lapsing > lapses.active * MOST_LAPSES ||
		(lapses.credentialsLapsing >= FEWEST_CREDENTIALS && lapses.credentialsLapsing > lapses.credentials * MOST_LAPSES)
	);
}

/** Finishes a load that has been read whole. May be run again after a kill at any point. */
export async function settle(client: PoolClient, load: RegisterLoadRow & { id: Id }): Promise<LoadState> {
	const stage = stageName(load.id);
	const live = partitionName(load.register);
	if (load.entries_staged === null) await prepare(client, load, stage, live);
	const lapses = await countLapses(client, load, stage, live);
	const waits = needsApproval(lapses) && !load.approved_at;
	const updated = await client.query(
		`update register_load set entries_active = $2, entries_lapsing = $3, credentials_live = $4, lapses = $5,
			state = case when $6 then 'awaiting-approval' else state end, updated_at = now()
		 where id = $1 and state in ('reading', 'awaiting-approval') returning state`,
		[load.id, lapses.active, lapses.lapsing, lapses.credentials, lapses.credentialsLapsing, waits],
	);
	if (updated.rowCount === 0) return 'cancelled';
	if (waits) return 'awaiting-approval';
	await swap(client, load, stage, live);
	return 'done';
}

async function prepare(client: PoolClient, load: RegisterLoadRow & { id: Id }, stage: string, live: string) {
	const key = `${stage}_pkey`;
	await client.query('begin');
	try {
		if (load.extent === 'full') {
			// A row that could not be read is not absent: the entry stays as it was.
			await client.query(
				`insert into ${stage} select e.* from ${live} e
				 where e.number in (select number from register_load_fault where load_id = $1)
				   and not exists (select from ${stage} s where s.number = e.number)`,
				[load.id],
			);
		}
		await client.query("set local maintenance_work_mem = '256MB'");
		await client.query('savepoint keyed');
		let repeated = 0;
		try {
			await client.query(`alter table ${stage} add constraint ${key} primary key (register, number)`);
		} catch (problem) {
			if ((problem as { code?: string }).code !== '23505') throw problem;
			await client.query('rollback to savepoint keyed');
			await client.query(gatherSpecialties(stage));
			// A number twice in one file: the row that changed last counts, of equal ones the later.
			const deleted = await client.query(
				`delete from ${stage} where ctid in (select ctid from (
					select ctid, row_number() over (partition by number order by changed_on desc nulls last, ctid desc) as rank
					from ${stage}) ranked where rank > 1)`,
			);
			repeated = deleted.rowCount ?? 0;
			await client.query(`alter table ${stage} add constraint ${key} primary key (register, number)`);
		}
		await client.query(`analyze ${stage}`);
		await client.query(
			`update register_load set entries_staged = (select count(*) from ${stage}), rows_repeated = $2, updated_at = now() where id = $1`,
			[load.id, repeated],
		);
		await client.query('commit');
	} catch (problem) {
		await client.query('rollback').catch(() => {});
		throw problem;
	}
}

/**
 * A register may have a row for each specialty of a person, as that of France: the row that will count gets those of the other rows of
 * this name and profession that count now. Two people under one number give each other nothing.
 */
const gatherSpecialties = (stage: string) => `
	with everybody as (
		select number, lower(family_name) as family, lower(given_name) as given, profession,
			array_agg(distinct specialty order by specialty) as codes
		from ${stage} s where specialty is not null and ${active('s')} group by 1, 2, 3, 4),
	counts as (select distinct on (number) ctid as place, number from ${stage} order by number, changed_on desc nulls last, ctid desc)
	update ${stage} s set specialty = coalesce(s.specialty, e.codes[1]),
		other_specialties = array_remove(e.codes, coalesce(s.specialty, e.codes[1]))
	from counts join everybody e on e.number = counts.number
	where s.ctid = counts.place and e.family = lower(s.family_name) and e.given = lower(s.given_name)
		and e.profession is not distinct from s.profession and ${active('s')}`;

/** An entry counts until its last day is over. */
const active = (as: string) =>
	`(${as}.state = 'active' and (${as}.expires_on is null or ${as}.expires_on >= current_date))`;

/** In a delta an older row does not undo a newer one; rows without a date count as new. */
const NEWER = `(s.changed_on is null or e.changed_on is null or s.changed_on >= e.changed_on)`;

async function countLapses(client: PoolClient, load: RegisterLoadRow, stage: string, live: string): Promise<Lapses> {
	// What is active afterwards: in a full load what the file says; in a delta the rest stays as it is.
	const gone =
		load.extent === 'full'
			? `not exists (select from ${stage} s where s.number = e.number and ${active('s')})`
			: `exists (select from ${stage} s where s.number = e.number and not ${active('s')} and ${NEWER})`;
	// As a condition of the query and not of a count: nine million against nine million are then joined, not probed one by one.
	await client.query("set work_mem = '128MB'");
	const entries = await client.query(
		`select (select count(*) from ${live} e where ${active('e')})::int as active,
			(select count(*) from ${live} e where ${active('e')} and ${gone})::int as lapsing`,
	);
	await client.query('reset work_mem');
	const credentials = await client.query(
		`select count(*)::int as credentials,
			(count(*) filter (where exists (select from ${live} e where e.number = c.number and ${active('e')} and ${gone})))::int as lapsing
		 from credential c where c.register = $1 and c.state in ('valid', 'frozen')`,
		[load.register],
	);
	return {
		active: entries.rows[0].active,
		lapsing: entries.rows[0].lapsing,
		credentials: credentials.rows[0].credentials,
		credentialsLapsing: credentials.rows[0].lapsing,
	};
}

const columns = `entity, family_name, given_name, middle_name, other_family_name, other_given_name, credential_text,
	taxonomies, country, region, state, replaced_by, changed_on, profession, specialty, other_specialties, level, means, expires_on, status_words`;

async function swap(client: PoolClient, load: RegisterLoadRow & { id: Id }, stage: string, live: string) {
	for (let attempt = 1; ; attempt++) {
		await client.query('begin');
		try {
			// Detaching wants the table alone for a moment; queueing long behind a reader would hold up every look-up.
			await client.query("set local lock_timeout = '2s'");
			const mine = await client.query(
				`select from register_load where id = $1 and state in ('reading', 'awaiting-approval') for update`,
				[load.id],
			);
			if (mine.rowCount === 0) throw new Error('the load was cancelled');
			if (load.extent === 'full') {
				await client.query(`alter table register_entry detach partition ${live}`);
				await client.query(`drop table ${live}`);
				await client.query(`alter table ${stage} rename to ${live}`);
				await client.query(`alter table register_entry attach partition ${live} for values in ('${load.register}')`);
			} else {
				await client.query(
					`insert into ${live} as e (register, number, ${columns}) select register, number, ${columns} from ${stage}
					 on conflict (register, number) do update set (${columns}) =
						(select ${columns} from ${stage} s where s.number = excluded.number)
					 where excluded.changed_on is null or e.changed_on is null or excluded.changed_on >= e.changed_on`,
				);
				await client.query(`drop table ${stage}`);
			}
			await client.query(
				`update register_load set state = 'done', finished_at = now(), updated_at = now(), message = '' where id = $1`,
				[load.id],
			);
			// Credentials that rested on what is gone end in this job, which also runs every hour.
			await client.query(
				"select graphile_worker.add_job('lapse-credentials', payload := '{}'::json, job_key := 'lapse-credentials')",
			);
			await client.query('commit');
			return;
		} catch (problem) {
			await client.query('rollback').catch(() => {});
			const code = (problem as { code?: string }).code;
			if ((code !== '55P03' && code !== '40P01') || attempt === 30) throw problem;
			await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
		}
	}
}
