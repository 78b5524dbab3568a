// A space's own picture: its owner's to choose, and no way to learn of a secret space.

import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { readPicture } from '#kernel/attachments/read-picture.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { readSpace } from './read-spaces.ts';
import { removeEmblem, setEmblem } from './set-emblem.ts';

let owner: Person;
let inside: Person;
let outside: Person;
let banned: Person;
let room: Id;
const picture = (colour: string) =>
	sharp({ create: { width: 300, height: 200, channels: 3, background: colour } })
		.withExif({ IFD0: { Artist: 'PlantedArtist' } })
		.jpeg()
		.toBuffer();

beforeAll(async () => {
	owner = await person('Ona Owner', { profession: 'physician' });
	inside = await person('Ina Inside');
	outside = await person('Otto Outside');
	banned = await person('Ban Ned');
	room = await space('picture-room', null);
	for (const one of [owner, inside]) await joinSpace(await one.viewer(), 'picture-room');
	await sql`update space_member set role = 'owner' where space_id = ${room} and member_id = ${owner.id}`.execute(db);
	await sql`insert into space_ban (space_id, member_id, until) values (${room}, ${banned.id}, now() + interval '1 day')`.execute(
		db,
	);
});

const fetched = async (id: Id) =>
	Promise.all(
		[owner, inside, outside, banned].map(async (one) => (await readPicture(await one.viewer(), id, 96)) !== null),
	).then(async (seen) => [...seen, (await readPicture(VISITOR, id, 96)) !== null]);

test('is set by the owner alone, seen by whoever may know of the space, and a secret one’s by those inside alone', async () => {
	await expect(setEmblem(await inside.viewer(), 'picture-room', await picture('#345'))).rejects.toMatchObject({
		kind: 'not-found',
	});
	await setEmblem(await owner.viewer(), 'picture-room', await picture('#345'));
	const first = (await readSpace(await outside.viewer(), 'picture-room')).emblemId as Id;
	expect(await fetched(first)).toEqual([true, true, true, false, false]);
	await sql`update space set entry = 'secret' where id = ${room}`.execute(db);
	expect(await fetched(first)).toEqual([true, true, false, false, false]);
	await sql`update space set closed_at = now() where id = ${room}`.execute(db);
	expect(await fetched(first)).toEqual([false, false, false, false, false]);
	await sql`update space set closed_at = null, entry = 'open' where id = ${room}`.execute(db);
	await setEmblem(await owner.viewer(), 'picture-room', await picture('#543'));
	expect(await fetched(first)).toEqual([false, false, false, false, false]);
	await removeEmblem(await owner.viewer(), 'picture-room');
	expect((await readSpace(await outside.viewer(), 'picture-room')).emblemId).toBeNull();
});

test('of a part of a secret space nothing is seen outside it', async () => {
	const above = await space('above-secret', null, 'secret');
	const part = await space('open-part', null);
	await sql`update space set parent_id = ${above} where id = ${part}`.execute(db);
	for (const id of [above, part])
		await sql`insert into space_member (space_id, member_id, role) values (${id}, ${owner.id}, 'owner')`.execute(db);
	await setEmblem(await owner.viewer(), 'open-part', await picture('#753'));
	const { rows } = await sql<{ id: Id }>`select emblem_id as id from space where id = ${part}`.execute(db);
	expect(await fetched(rows[0]?.id as Id)).toEqual([true, false, false, false, false]);
});

test('a file that is no picture is refused with the field', async () => {
	await expect(setEmblem(await owner.viewer(), 'picture-room', Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
		kind: 'invalid',
		field: 'photo',
	});
});
