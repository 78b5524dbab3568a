// What a member reads: lists leave the other languages out, say how many, and lose nothing on the way to the next page.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { chooseReads } from '#features/accounts/choose-reads.ts';
import { writePost } from '#features/posts/write-post.ts';
import { everyLanguage, listViewer } from '#kernel/audience/read-by.ts';
import { mute } from '#kernel/people/mute.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { countNewer } from './count-newer.ts';
import { readCursor } from './cursor.ts';
import { LOOKED_AT } from './left-out.ts';
import { listFollowed, listNewest, listPrincipal, type StreamPage } from './list-stream.ts';

const SIZE = 3;
let ada: Person;
let lea: Person;
const written: Record<string, Id[]> = { en: [], es: [], pt: [] };
let minutes = 0;

const write = async (who: Person, language: string): Promise<Id> => {
	const at = new Date(Date.UTC(2026, 0, 1, 0, minutes++));
	const id = await writePost(await who.viewer(), {
		audience: 'members',
		markdown: `${language} ${minutes}`,
		language,
		key: mintId(),
		at,
	});
	written[language]?.unshift(id);
	return id;
};
const ids = (page: StreamPage) => page.rows.map(({ id }) => id);
const reading = async (who: Person, ...tags: string[]) => {
	await chooseReads(await who.viewer(), tags);
	return who.viewer();
};

beforeAll(async () => {
	ada = await person('Ada Writes');
	lea = await person('Lea Reads');
	await db.insertInto('follow').values({ follower_id: lea.id, principal_id: ada.id }).execute();
	for (const language of ['es', 'es', 'en', 'pt', 'es', 'en', 'en', 'pt', 'en', 'es', 'en']) await write(ada, language);
});

describe.each([
	['the feed', listFollowed],
	['everything', listNewest],
] as const)('%s', (_, list) => {
	test('without a choice it shows every language', async () => {
		const page = await list(await reading(lea), null, SIZE);
		expect(page.leftOut).toBeNull();
		expect(page.rows).toHaveLength(SIZE);
	});
	test('shows what one reads, and counts what it leaves out where that stood', async () => {
		const lea_ = await reading(lea, 'en');
		const first = await list(lea_, null, SIZE);
		expect(ids(first)).toEqual(written.en?.slice(0, SIZE));
		expect(first.leftOut).toEqual({ es: 1, pt: 1 });
		const second = await list(lea_, first.older, SIZE);
		expect(ids(second)).toEqual(written.en?.slice(SIZE));
		expect(second.leftOut).toEqual({ es: 3, pt: 1 });
		expect(second.older).toBeNull();
	});
	test('a language that few write makes short pages with a next one', async () => {
		const seen: Id[] = [];
		let left = 0;
		const viewer = await reading(lea, 'sv');
		let older: string | null = null;
		let pages = 0;
		do {
			const page: StreamPage = await list(viewer, older, 1);
			seen.push(...ids(page));
			left += Object.values(page.leftOut ?? {}).reduce((sum, one) => sum + one, 0);
			older = page.older;
			pages++;
		} while (older);
		expect(seen).toEqual([]);
		expect(left).toBe(11);
		expect(pages).toBe(Math.ceil(11 / (2 * LOOKED_AT)));
	});
	test('the address lifts it, and whoever goes to somebody sees all of them', async () => {
		const viewer = await reading(lea, 'en');
		const all = new URL('http://localhost/?languages=all');
		expect((await list(listViewer(viewer, all), null, 20)).rows).toHaveLength(11);
		expect((await listPrincipal(viewer, ada.id, null)).rows).toHaveLength(11);
		expect(everyLanguage(viewer).reads).toBeNull();
	});
});

test('one’s own texts stay, in whatever language', async () => {
	const own = await write(lea, 'pt');
	expect(ids(await listFollowed(await reading(lea, 'en'), null, SIZE))[0]).toBe(own);
	await sql`update content set state = 'removed', removed_at = now() where id = ${own}`.execute(db);
});

test('what is newer is counted in these languages alone', async () => {
	const viewer = await reading(lea, 'es');
	const than = readCursor((await listFollowed(viewer, null)).newest);
	await write(ada, 'en');
	expect(than && (await countNewer(viewer, than, false))).toBe(0);
	await write(ada, 'es');
	expect(than && (await countNewer(viewer, than, false))).toBe(1);
});

test('a mute wins: what is muted is neither shown nor counted', async () => {
	await reading(lea, 'es');
	await mute(await lea.viewer(), ada.handle);
	const page = await listFollowed(await lea.viewer(), null, SIZE);
	expect([ids(page), page.leftOut]).toEqual([[], null]);
});

test('tags are kept without region; what is none is refused', async () => {
	expect((await reading(lea, 'pt-BR', 'en')).reads).toEqual(['pt', 'en']);
	await expect(reading(lea, 'no language')).rejects.toMatchObject({ field: 'reads' });
	expect((await reading(lea)).reads).toBeNull();
});
