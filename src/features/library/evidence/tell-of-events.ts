// Whom a retraction concerns is told, once: who cited the paper, who reposted a text that does, who keeps it.

import { sql } from 'kysely';
import { concerned } from '#kernel/citations/concern.ts';
import type { Mark } from '#kernel/citations/tables.ts';
import { notify } from '#kernel/notices/notify.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { bare } from '../medline/index-terms.ts';

interface Event {
	id: Id;
	pmid: number;
	mark: Told;
	began: boolean;
	title: string;
	source: string;
}

/** The marks that are told of: refresh-works.ts writes events of no others. */
type Told = Exclude<Mark, 'updated' | 'preprint'>;
/** Whole sentences, so that each language can order them. @param whose 'A paper that you cited'. */
type Says = (whose: string, paper: string) => string;
const BEGAN: Record<Told, Says> = {
	retracted: (whose, paper) => `${whose} was retracted: ${paper}`,
	'partly-retracted': (whose, paper) => `${whose} was retracted in part: ${paper}`,
	concern: (whose, paper) => `${whose} has an expression of concern: ${paper}`,
	corrected: (whose, paper) => `${whose} was corrected: ${paper}`,
};
const ENDED: Record<Told, Says> = {
	retracted: (whose, paper) => `${whose} is no longer marked as retracted: ${paper}`,
	'partly-retracted': (whose, paper) => `${whose} is no longer marked as retracted in part: ${paper}`,
	concern: (whose, paper) => `${whose} has no expression of concern any more: ${paper}`,
	corrected: (whose, paper) => `${whose} is no longer marked as corrected: ${paper}`,
};

/** Tells of every event that waits. A run that is killed goes on with the event at which it was: a notice is written once. */
export async function tellOfEvents(): Promise<void> {
	while (await transact(tellOfOne));
}

async function tellOfOne(trx: Parameters<Parameters<typeof transact>[0]>[0]): Promise<boolean> {
	const { rows } = await sql<Event>`
		select event.id, event.pmid, event.mark, event.began, c.title,
			concat_ws(' ', coalesce(nullif(c.record #>> '{journal,abbreviation}', ''), c.record #>> '{journal,title}'), c.year) as source
		from citation_event event join citation c on c.pmid = event.pmid
		where event.told_at is null order by event.id limit 1 for update of event skip locked`.execute(trx);
	const event = rows[0];
	if (!event) return false;
	const says = (event.began ? BEGAN : ENDED)[event.mark];
	const paper = `“${bare(event.title).replace(/\.$/, '')}” (${event.source})`;
	// Named first: as a list they reach the index of each branch, as a question of their own they would not.
	const { rows: keys } = await sql<{ key: string }>`select key from cited_work where pmid = ${event.pmid}`.execute(trx);
	const { rows: whom } = await sql<{ id: Id; words: string }>`
		select distinct on (member_id) member_id as id, words from (${concerned()}) concerned
		where key = any(${keys.map(({ key }) => key)}::text[]) order by member_id, rank`.execute(trx);
	for (const { id, words } of whom)
		await notify(trx, {
			memberId: id,
			kind: 'citation',
			words: { sentence: says(words, paper), path: `/library/${event.pmid}` },
			fact: `citation:${event.id}`,
		});
	await sql`update citation_event set told_at = now() where id = ${event.id}`.execute(trx);
	return true;
}

/** Events whose paper has left the library since: nothing can be said of them. */
export async function forgetEvents(): Promise<void> {
	await sql`delete from citation_event event where told_at is null
		and not exists (select from citation c where c.pmid = event.pmid)`.execute(db);
}
