// The first steps of somebody new: what is chosen is followed, and the way ends where there is something to read.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { stateWork } from '#features/profiles/edit-profile.ts';
import { publish } from '#kernel/content/publish.ts';
import { block } from '#kernel/people/block.ts';
import { listFollowed } from '#kernel/stream/list-stream.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { careAbout, endFirstSteps, know } from './first-steps.ts';
import { suggestAuthors } from './suggest-authors.ts';

let uli: Person; // a physician who writes
let mara: Person; // a nurse who writes about hearts
let secret: Id;
const newcomer = (name: string) => person(name);

beforeAll(async () => {
	uli = await person('Uli Neumann', { profession: 'physician' });
	mara = await person('Mara Lind', { profession: 'nurse' });
	const seller = await person('Sal Seller', { company: 'Acme Devices' });
	await space('open-ward', null);
	secret = await space('board', { any: [{ profession: 'physician' }] });
	const write = async (by: Person, topics: string[], spaceId: Id | null = null) =>
		publish(await by.viewer(), {
			kind: 'post',
			audience: spaceId ? 'space' : 'members',
			spaceId,
			markdown: 'Some words.',
			topics,
			key: mintId(),
		});
	await write(uli, []);
	await write(uli, []);
	await write(mara, ['Heart Failure']);
	await write(seller, []);
});

const offered = async (to: Person) =>
	(await suggestAuthors(await to.viewer())).map((one) => `${one.byline.name}: ${one.reason}`);

test('topics, spaces and colleagues that are chosen fill the feed, and the steps are not offered again', async () => {
	const nia = await newcomer('Nia New');
	expect((await nia.viewer()).newcomer).toBe(true);
	expect((await listFollowed(await nia.viewer(), null)).rows).toEqual([]);

	await stateWork(await nia.viewer(), { profession: 'nurse', country: 'SE', company: '' });
	await careAbout(await nia.viewer(), ['heart-diseases'], ['open-ward']);
	// Above all who writes about what one follows; nobody of the industry.
	expect(await offered(nia)).toEqual([
		'Mara Lind: Wrote about Heart Diseases lately',
		'Uli Neumann: Published 2 texts lately',
	]);
	expect(await know(await nia.viewer(), [uli.handle])).toBe('/');
	expect(await offered(nia)).toEqual(['Mara Lind: Wrote about Heart Diseases lately']);

	const viewer = await nia.viewer();
	expect(viewer.newcomer).toBe(false);
	expect(viewer.spaces.map(({ slug }) => slug)).toEqual(['open-ward']);
	expect((await listFollowed(viewer, null)).rows).toHaveLength(3);
});

test('whoever leaves everything out goes on to what everybody reads', async () => {
	const una = await newcomer('Una Hurry');
	expect(await endFirstSteps(await una.viewer())).toBe('/?show=everything');
	expect((await una.viewer()).newcomer).toBe(false);
	await expect(endFirstSteps(VISITOR)).rejects.toThrow();
});

test('nobody is suggested for what the newcomer may not read, and nobody who is blocked', async () => {
	const ola = await person('Ola Inside', { profession: 'physician' });
	await sql`insert into space_member (space_id, member_id, role, may) values (${secret}, ${ola.id}, 'member', 'post')`.execute(
		db,
	);
	await publish(await ola.viewer(), {
		kind: 'post',
		audience: 'space',
		spaceId: secret,
		markdown: 'Behind the gate.',
		key: mintId(),
	});
	const eve = await newcomer('Eve Early');
	await block(await mara.viewer(), eve.handle);
	expect(await offered(eve)).toEqual(['Uli Neumann: Published 2 texts lately']);
});

test('industry names its company, and a choice of a hundred is refused in words', async () => {
	const ivo = await newcomer('Ivo Industry');
	await expect(stateWork(await ivo.viewer(), { profession: 'industry', country: '', company: '' })).rejects.toThrow(
		/Name the company/,
	);
	await stateWork(await ivo.viewer(), { profession: 'industry', country: '', company: 'Acme' });
	expect((await ivo.viewer()).company).toBe('Acme');
	await expect(
		careAbout(
			await ivo.viewer(),
			Array.from({ length: 41 }, (_, n) => `topic-${n}`),
			[],
		),
	).rejects.toThrow(/at most 40/);
});
