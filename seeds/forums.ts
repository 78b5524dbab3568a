// The forums of the demonstration: their categories, and which of the month's discussions stand in them, with a title.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import type { SeedSpace } from './thread.ts';

export const forumCategories: Record<SeedSpace, [name: string, purpose: string][]> = {
	physicians: [
		['Heart and vessels', 'From the bedside strip to the clinic six months later.'],
		['Infection', 'Durations, choices, and what the laboratory means.'],
		['Acute and critical', 'The first hours, in whatever department they happen.'],
		['How we work', 'Consent, handover, calls, debriefs.'],
	],
	'nursing-practice': [
		['Skin and wounds', 'Pressure, lines, dressings.'],
		['Talking and handing over', 'What we say, to whom, and how we know that it was heard.'],
		['Medicines at the bedside', 'Giving, timing, checking.'],
	],
	medicines: [
		['Interactions', 'What not to give together, and what to give instead.'],
		['Doses and routes', 'Units, conversions, from vein to mouth.'],
	],
	students: [
		['Skills', 'Hands, needles, stethoscopes.'],
		['Understanding', 'Why it is so.'],
	],
	'off-duty': [],
};

/** By key of the thread: its title, and the category that it stands in. */
export const forumThreads: Record<string, [title: string, category: string | null]> = {
	'four-pillars-low-pressure': ['Four drug classes in HFrEF at a systolic of 95: which order?', 'Heart and vessels'],
	'dapa-hf-recall': ['Does the SGLT2 benefit depend on diabetes?', 'Heart and vessels'],
	'bacteraemia-seven-days': ['Seven days for uncomplicated Gram-negative bacteraemia', 'Infection'],
	'hyponatraemia-speed': ['Severe hyponatraemia: three rules and their reasons', 'Acute and critical'],
	'benzodiazepine-dose-status': ['Status epilepticus: the first dose is too small', 'Acute and critical'],
	'contrast-and-kidneys': ['Do not delay the CT for the creatinine', 'Acute and critical'],
	'lithium-and-the-knee': ['Lithium, and then something for the knee', null],
	'beta-blocker-after-mi': ['Lifelong beta-blocker after infarction with preserved function?', 'Heart and vessels'],
	'steroids-severe-cap': ['Hydrocortisone in severe pneumonia: for whom', 'Infection'],
	'delirium-not-uti': ['Positive urine is not a cause of delirium', 'Infection'],
	'consent-language': ['Explaining a stoma at night, in ten minutes', 'How we work'],
	'triage-of-calls': ['Difficult airway: the debrief', 'How we work'],
	'heel-discoloration': ['Heels: seeing it before it opens', 'Skin and wounds'],
	'central-line-dressing': ['What changed on our line board', 'Skin and wounds'],
	'sbar-at-night': ['SBAR works when the R is a request', 'Talking and handing over'],
	'restraint-alternatives': ['A night without restraints', 'Talking and handing over'],
	'insulin-with-meals': ['Insulin and the lunch trays', 'Medicines at the bedside'],
	'titration-clinic-phone': ['Titration by telephone: what I ask', 'Medicines at the bedside'],
	'clarithromycin-simvastatin': ['Clarithromycin with simvastatin, still', 'Interactions'],
	'meropenem-valproate': ['Carbapenems and valproate', 'Interactions'],
	'trimethoprim-potassium': ['Trimethoprim on top of an ACE inhibitor', 'Interactions'],
	'opioid-rotation': ['Opioid rotation on a Friday afternoon', 'Doses and routes'],
	'iv-to-oral': ['IV to oral by lunchtime: four questions', 'Doses and routes'],
	'cannula-fails': ['Half of my cannulas fail', 'Skills'],
	'drug-calculations': ['Checking an infusion calculation when it is busy', 'Skills'],
	'why-not-oxygen': ['Why no oxygen for everyone with a heart attack?', 'Understanding'],
	'wpw-question': ['Verapamil and pre-excitation: why dangerous?', 'Understanding'],
	'night-food': ['Four in the morning: what is in your lunch box?', null],
	'bread-thread': ['Sourdough and shift work', null],
	'anion-gap-at-night': ['The anion gap at three in the morning', 'Acute and critical'],
	'handover-poll': ['Where do you hand over?', 'Talking and handing over'],
};

/** Threads that stand above their forum's list. */
export const pinnedThreads = ['hyponatraemia-speed', 'sbar-at-night'];

/** Switches the forums on and makes their categories. @returns id of a category by "space name". */
export async function openForums(spaces: Map<string, Id>): Promise<Map<string, Id>> {
	const found = new Map<string, Id>();
	for (const [slug, categories] of Object.entries(forumCategories)) {
		const spaceId = spaces.get(slug);
		if (!spaceId) continue;
		await sql`insert into space_tool (space_id, tool) values (${spaceId}, 'forum') on conflict do nothing`.execute(db);
		for (const [place, [name, purpose]] of categories.entries()) {
			const { rows } = await sql<{ id: Id }>`insert into forum_category (id, space_id, name, purpose, position)
				values (${mintId()}, ${spaceId}, ${name}, ${purpose}, ${place + 1})
				on conflict (space_id, name) do update set purpose = excluded.purpose returning id`.execute(db);
			found.set(`${slug} ${name}`, rows[0]?.id as Id);
		}
	}
	return found;
}

/** Those at the door read yesterday evening what there was then, and follow what they write in: so something is new. */
export async function readUntilYesterday(now: Date, memberIds: Id[]): Promise<void> {
	const then = new Date(now.getTime() - 40 * 3_600_000);
	await sql`insert into reading (member_id, content_id, number, read_at, stance)
		select m.id, d.content_id, coalesce((select max(number) from content r where r.root_id = d.content_id and r.parent_id is not null
				and r.published_at < ${then}), 0), ${then},
			case when exists (select from content r where r.root_id = d.content_id and r.principal_id = m.id) then 'follow' end
		from unnest(${memberIds}::bigint[]) m (id) join space_member sm on sm.member_id = m.id and sm.valid_until > now()
			join thread_detail d on d.space_id = sm.space_id join content c on c.id = d.content_id and c.published_at < ${then}
		on conflict do nothing`.execute(db);
}
