// Seven people of different standing, and what they do with spaces again and again: shared by the tests of spaces.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll } from 'vitest';
import { writePost } from '#features/posts/write-post.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import type { Gate } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { createSpace, type NewSpace } from './create-space.ts';
import { listMembers } from './members.ts';
import { readDirectory } from './read-spaces.ts';

export let dora: Person; // dermatologist
export let resa: Person; // physician in training
export let pavel: Person; // another physician
export let nina: Person; // nurse
export let stig: Person; // student
export let ind: Person; // works for a company
export let uli: Person; // nothing proved
export let count = 0;
export const key = () => `spaces-test-key-${++count}`;
export const notFound = { kind: 'not-found' };
export const notAllowed = { kind: 'not-allowed' };
export const physicians: Gate = { any: [{ profession: 'physician' }] };

beforeAll(async () => {
	dora = await person('Dora Derma', { profession: 'physician', specialty: 'dermatology', country: 'DE' });
	resa = await person('Resa Trainee', { profession: 'physician', level: 'in-training' });
	pavel = await person('Pavel Physician', { profession: 'physician', specialty: 'cardiology' });
	nina = await person('Nina Nurse', { profession: 'nurse' });
	stig = await person('Stig Student', { profession: 'medical-student' });
	ind = await person('Ind Ustry', { company: 'Norvia Pharma' });
	uli = await person('Uli Unproved');
});

export async function open(by: Person, more: Partial<NewSpace> = {}): Promise<string> {
	return createSpace(await by.viewer(), {
		name: `Space ${++count}`,
		purpose: '',
		rules: '',
		entry: 'open',
		gate: null,
		key: key(),
		...more,
	});
}
export const idOf = async (slug: string): Promise<Id> =>
	(await db.selectFrom('space').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
export const write = async (by: Person, slug: string, markdown = 'a post') =>
	writePost(await by.viewer(), { audience: 'space', spaceId: await idOf(slug), markdown, key: key() });
export const sees = async (by: Person, id: Id) =>
	(await sql`select from content where id = ${id} and ${visibleTo(await by.viewer())}`.execute(db)).rows.length === 1;
export const told = async (by: Person) =>
	(await readNotices(await by.viewer(), null)).notices.map((one) => one.sentence);
export const names = async (by: Person, slug: string) =>
	(await listMembers(await by.viewer(), slug)).members.map(({ byline }) => byline.name);
export const knows = async (by: Person, slug: string) => {
	const { mine, suggested, others } = await readDirectory(await by.viewer());
	return [...mine, ...suggested, ...others].some((space) => space.slug === slug);
};
