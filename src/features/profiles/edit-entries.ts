// The lines of a section: adding, changing, taking away, moving one, and showing all of them to the same people.

import { sql } from 'kysely';
import { forgetNamed, keepNamed } from '#kernel/citations/name-works.ts';
import { once } from '#kernel/idempotency/once.ts';
import { type Visibility, visibilities } from '#kernel/people/field-visible-to.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { checkEntry, type EntryValues } from './check-entry.ts';
import { type ListedSection, type ListedSectionForm, listedSections, MOST_ENTRIES } from './sections.ts';

export interface TypedEntry {
	/** What was typed, by field name. */
	typed: Record<string, string | undefined>;
	visibility: string;
	/** The member saw what the identifier check advised. */
	attested?: boolean;
	/** A retracted paper is named knowingly. */
	knowing?: boolean;
	/** Idempotency key of the form; needed for adding. */
	key: string;
}

/**
 * Adds a line to the viewer's own section, or changes one. Sent twice it is added once.
 * @returns its id. @throws Refusal on the field that is wrong; not-found for a line of somebody else.
 */
export async function saveEntry(viewer: Viewer, section: ListedSection, id: Id | null, entry: TypedEntry): Promise<Id> {
	const me = requireConfirmed(viewer).memberId;
	const form = listedSections[section];
	const visibility = checkVisibility(entry.visibility);
	const values = checkEntry(form.fields, entry.typed);
	const texts = textsOf(form, values);
	screenWriting(texts, 'advise', entry.attested ?? false);
	const naming = { place: 'entry', memberId: me, texts, knowing: entry.knowing ?? false } as const;
	try {
		return await transact(async (trx) => {
			if (id !== null) {
				await change(trx, me, section, id, { ...values, visibility });
				await keepNamed(trx, { ...naming, rowId: id });
				return id;
			}
			const added = await once(trx, me, entry.key, [section, values, visibility], async () => {
				const rowId = await add(trx, me, section, { ...values, visibility });
				await keepNamed(trx, { ...naming, rowId, isNew: true });
				return rowId;
			});
			return added.id;
		});
	} catch (problem) {
		if (isDuplicate(problem, 'profile_entry_paper'))
			throw new Refusal('invalid', 'This paper stands in your list already.', { field: 'reference' });
		if (isDuplicate(problem, 'profile_entry_language'))
			throw new Refusal('invalid', 'This language stands in your list already.', { field: 'title' });
		throw problem;
	}
}

export async function removeEntry(viewer: Viewer, section: ListedSection, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		await sql`delete from ${tableOf(section)} where id = ${id} and ${ownIn(section, me)}`.execute(trx);
		await forgetNamed(trx, 'entry', id, me);
	});
}

/** Moves a line one place up or down; at the end of the list it stays where it is. */
export async function moveEntry(viewer: Viewer, section: ListedSection, id: Id, up: boolean): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{ id: Id }>`select id from ${tableOf(section)} where ${ownIn(section, me)}
			order by position, id for update`.execute(trx);
		const order = moved(
			rows.map((row) => row.id),
			id,
			up,
		);
		await sql`update ${tableOf(section)} t set position = place.n
			from unnest(${order}::bigint[]) with ordinality place (id, n) where t.id = place.id`.execute(trx);
	});
}

/** Shows every line of the section to the same people. */
export async function showSection(viewer: Viewer, section: ListedSection, visibility: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	const to = checkVisibility(visibility);
	await sql`update ${tableOf(section)} set visibility = ${to} where ${ownIn(section, me)}`.execute(db);
}

/** @throws Refusal for what is none. */
export function checkVisibility(text: string): Visibility {
	if (!(visibilities as readonly string[]).includes(text))
		throw new Refusal('invalid', 'Choose who sees it.', { field: 'visibility' });
	return text as Visibility;
}

/** The list with `one` moved by a place; unchanged when there is no such place. */
export function moved<T>(list: readonly T[], one: T, up: boolean): T[] {
	const order = [...list];
	const at = order.indexOf(one);
	const to = at + (up ? -1 : 1);
	if (at < 0 || to < 0 || to >= order.length) return order;
	order.splice(at, 1);
	order.splice(to, 0, one);
	return order;
}

const tableOf = (section: ListedSection) => sql.table(listedSections[section].table);

function ownIn(section: ListedSection, me: Id) {
	return listedSections[section].table === 'profile_entry'
		? sql`member_id = ${me} and section = ${section}`
		: sql`member_id = ${me}`;
}

/** The member's words among the values. An address or a paper's number is no sentence, and is meant to be found. */
function textsOf(form: ListedSectionForm, values: EntryValues): string[] {
	return form.fields
		.filter(({ kind }) => kind === 'line' || kind === 'text')
		.map(({ name }) => String(values[name] ?? ''))
		.filter(Boolean);
}

async function add(trx: Executor, me: Id, section: ListedSection, values: EntryValues): Promise<Id> {
	await sql`select from member where id = ${me} for no key update`.execute(trx);
	const { rows } = await sql<{
		n: number;
		last: number;
	}>`select count(*)::int as n, coalesce(max(position), 0)::int as last
		from ${tableOf(section)} where ${ownIn(section, me)}`.execute(trx);
	const { n, last } = rows[0] as { n: number; last: number };
	if (n >= MOST_ENTRIES)
		throw new Refusal('invalid', `${MOST_ENTRIES} lines are the most in a section. Take one away first.`);
	const id = mintId();
	const all: EntryValues = { id, member_id: me, position: last + 1, ...values };
	if (listedSections[section].table === 'profile_entry') all.section = section;
	const names = Object.keys(all);
	await sql`insert into ${tableOf(section)} (${sql.join(names.map((name) => sql.ref(name)))})
		values (${sql.join(names.map((name) => sql`${all[name]}`))})`.execute(trx);
	return id;
}

async function change(trx: Executor, me: Id, section: ListedSection, id: Id, values: EntryValues): Promise<void> {
	const set = Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
	const { numAffectedRows } = await sql`update ${tableOf(section)} set ${sql.join(set)}
		where id = ${id} and ${ownIn(section, me)}`.execute(trx);
	if (Number(numAffectedRows) === 0) throw notFound();
}
