// The nurses' resources are the longest stretch of the filling that breaks off and is gone on with: folders, files, pages that several change.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import '#features/kinds.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Person, person, space } from '#tests/people.ts';
import { castMember } from './cast.ts';
import { resourceTexts, stockResources } from './resources.ts';

test('what broke off in the middle is gone on with, and nothing comes twice', async () => {
	const nurses = await space('nursing-practice', null, 'open');
	const people = new Map<string, Person>();
	const viewerOf = async (handle: string) => {
		let one = people.get(handle);
		if (!one) {
			one = await person(castMember(handle).name, { profession: 'nurse' });
			people.set(handle, one);
			await db.insertInto('space_member').values({ space_id: nurses, member_id: one.id, may: 'post' }).execute();
		}
		return readViewerOf(one.id);
	};
	const stock = () => stockResources(viewerOf, nurses, new Date());
	const counts = async () => {
		const { rows } = await sql<{ texts: number; folders: number; changes: number; files: number }>`select
			(select count(*)::int from content) as texts, (select count(*)::int from resource_folder) as folders,
			(select count(*)::int from revision) as changes, (select count(*)::int from document) as files`.execute(db);
		return rows[0];
	};
	await sql`create function broken() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`.execute(
		db,
	);
	await sql`create trigger broken before insert on revision for each row when (new.number > 1) execute function broken()`.execute(
		db,
	);
	await expect(stock()).rejects.toThrow('disk full');
	await sql`drop function broken() cascade`.execute(db);
	await stock();
	const filled = await counts();
	expect(filled).toMatchObject({ texts: resourceTexts, folders: 3, files: 2 });
	await stock();
	expect(await counts()).toEqual(filled);
});
