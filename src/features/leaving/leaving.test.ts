// Going for a while and for good, and taking along what is one's own.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import '#features/kinds.ts';
import { openSession } from '#features/accounts/index.ts';
import { writePost } from '#features/posts/write-post.ts';
import { saveEntry } from '#features/profiles/edit-entries.ts';
import { editProfile, readOwnProfile } from '#features/profiles/edit-profile.ts';
import { hangPicture } from '#features/profiles/hang-pictures.ts';
import { readProfile } from '#features/profiles/read-profile.ts';
import { setUpPage } from '#features/profiles/set-up-page.ts';
import { addPhoto } from '#kernel/attachments/add-photo.ts';
import { setPortrait } from '#kernel/attachments/set-portrait.ts';
import { sweepAttachments } from '#kernel/attachments/sweep-attachments.ts';
import { edit } from '#kernel/content/edit.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { block } from '#kernel/people/block.ts';
import { AWAY, comeBack, deactivate } from '#kernel/people/deactivate.ts';
import { follow } from '#kernel/people/follow.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { report } from '#kernel/reports/report.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { type Person, person } from '#tests/people.ts';
import { filesWith, placesWith } from '#tests/planted.ts';
import { askForExport, fetchExport, listExports } from './ask-export.ts';
import { eraseMember, GONE } from './erase-member.ts';
import { rowsOf, takenEntries } from './gather.ts';
import { ledger } from './ledger.ts';
import { makeExport, sweepExports } from './make-export.ts';

/** Planted wherever a member can write; found nowhere afterwards. */
const PLANT = 'Quillonquat';

let gunnar: Person;
let other: Person;
let post: Id;
let answer: Id;
let draftless: Id;

const picture = (colour: string) =>
	sharp({ create: { width: 400, height: 300, channels: 3, background: colour } })
		.jpeg()
		.toBuffer();

/** Somebody who has left traces wherever one can. */
async function settled(name: string, plant: string): Promise<{ who: Person; post: Id; answer: Id; kept: Id }> {
	const who = await person(name, { profession: 'physician', country: 'SE' });
	const viewer = await who.viewer();
	// Equal pictures are one file: each has its own.
	const tint = plant === PLANT ? '33' : '99';
	const key = (what: string) => `key-${what}-${who.id}`;
	await editProfile(viewer, {
		...(await readOwnProfile(viewer)),
		headline: `Headline ${plant}`,
		about: `About ${plant}`,
		profession: 'physician',
	});
	const line = (section: 'posts' | 'training' | 'skills' | 'links', typed: Record<string, string>) =>
		saveEntry(viewer, section, null, { typed, visibility: 'members', key: key(section) });
	await line('posts', { workplace: `${plant} Works`, role: 'Physician', from_year: '2010' });
	await line('training', { school: `${plant} School`, degree: 'MD' });
	await line('skills', { title: `Skill ${plant}`, detail: `Words of ${plant}` });
	await line('links', { title: 'Blog', reference: `https://${plant.toLowerCase()}.example.org` });
	await setUpPage(viewer, {
		theme: 'ward',
		indexable: true,
		foundByName: true,
		foundByPast: true,
		foundByIndustry: true,
	});
	await hangPicture(viewer, await picture(`#12${tint}56`), {
		alt: `Alt ${plant}`,
		caption: `Words of ${plant}`,
		visibility: 'members',
	});
	await setPortrait(viewer, await picture(`#65${tint}21`));
	const photo = await addPhoto(viewer, await picture(`#aa${tint}66`), `Photo ${plant}`);
	const post = await writePost(viewer, {
		audience: 'members',
		markdown: `Words of ${plant}`,
		key: key('post'),
		attachmentIds: [photo],
	});
	await edit(viewer, post, { markdown: `Words of ${plant}, again` });
	const kept = await writePost(await other.viewer(), {
		audience: 'members',
		markdown: 'Of somebody else',
		key: key('kept'),
	});
	const answer = await reply(viewer, { parentId: kept, markdown: `Reply ${plant}`, key: key('reply') });
	await reply(await other.viewer(), { parentId: post, markdown: 'An answer that stays', key: key('stays') });
	const gone = await writePost(viewer, { audience: 'members', markdown: `Withdrawn ${plant}`, key: key('gone') });
	await withdraw(viewer, gone);
	await follow(viewer, other.handle);
	await follow(await other.viewer(), who.handle);
	await react(viewer, kept, 'thanks');
	await report(viewer, kept, { reason: 'other', details: `Details ${plant}` });
	const third = await person('Third Party');
	await block(viewer, third.handle);
	await sql`insert into claim (id, member_id, profession, country, stated_name, note, state)
		values (${who.id}, ${who.id}, 'physician', 'SE', ${name}, ${`Note ${plant}`}, 'waiting')`.execute(db);
	await sql`insert into name_change (id, member_id, from_name, to_name, settled_at) values (${who.id}, ${who.id}, ${`Once ${plant}`}, ${name}, now())`.execute(
		db,
	);
	return { who, post, answer, kept };
}

beforeAll(async () => {
	other = await person('Olga Other', { profession: 'physician' });
	({ who: gunnar, post, answer, kept: draftless } = await settled(`Gunnar ${PLANT}`, PLANT));
});

test('every column that refers to a member stands in the ledger, and the ledger names no other', async () => {
	const { rows } = await sql<{ name: string }>`
		select c.conrelid::regclass::text || '.' || a.attname as name
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
		where c.contype = 'f' and c.conparentid = 0 and (c.confrelid = any (array['principal', 'member', 'auth."user"', 'content',
			'attachment', 'claim', 'credential']::regclass[])) and a.attname <> 'kind'
		union
		-- without a foreign key: the names under which ids of members stand
		select case when table_schema = 'auth' then 'auth.' else '' end || table_name || '.' || column_name
		from information_schema.columns c
		where table_schema in ('public', 'auth') and data_type in ('bigint', 'text')
			and column_name ~ '^(member_id|principal_id|account_id|user_id|author_id|actor_id|whom|subject_id|owner_id)$'
			and not (table_schema = 'auth' and table_name = 'account' and column_name = 'account_id')
		union values ('principal.id'), ('auth.user.id')`.execute(db);
	const found = rows.map(({ name }) => name.replaceAll('"', '')).sort();
	// A new column? Decide in ledger.ts whether the member's export has its rows, and say why when not.
	expect(found.filter((name) => !(name in ledger))).toEqual([]);
	expect(Object.keys(ledger).filter((name) => !found.includes(name))).toEqual([]);
});

test('every table that hangs on a content says what erasing does with it', async () => {
	const { rows } = await sql<{ name: string }>`
		select distinct c.conrelid::regclass::text as name from pg_constraint c
		where c.contype = 'f' and c.confrelid = 'content'::regclass and c.conrelid <> 'content'::regclass`.execute(db);
	const KEPT: Record<string, string> = {
		content_hold: 'that it is hidden, and on which ground',
		review_detail: 'ratings, in numbers',
		opinion_request: 'deleted with the case, by a trigger: opinions.test.ts',
		differential: 'how certain others were, in numbers',
		differential_right: 'which of the named diagnoses were the answer',
		case_detail: 'field, age band and standing: no words; the kind empties what has words (kind.ts)',
		case_section: 'emptied by its kind',
		case_lab: 'emptied by its kind',
		case_code: 'emptied by its kind',
		case_update: 'emptied by its kind',
		case_thing: 'emptied by its kind',
		case_copy: 'emptied by its kind',
		case_base: 'emptied by its kind',
		cohort_case: 'ids: that a question asked about it',
		collection_item: 'emptied by its kind, and by a trigger of an erased case: collections.test.ts',
		club_meeting: 'date and moderator; its kind empties what has words',
		remark_detail: 'the section of a paper',
		minutes_detail: 'for whom they were meant',
		news_pick: 'emptied by its kind',
		resource: 'emptied by its kind',
		resource_use: 'who opened it today; gone tomorrow',
		wiki_name: 'deleted by its kind',
		wiki_link: 'deleted by its kind',
		removal: 'by whom and by which rule it was taken away: no words of the author',
		tally: 'numbers',
		useful: 'numbers',
		notice: 'ids, and it opens what is not there any more',
		reaction: 'who thanked',
		content_named: 'for whom it was',
		space_pin: 'a place in a space',
		decision: 'by which rule it was decided',
		closure: 'that the discussion was closed',
		thread_detail: 'places and times',
		forum_import: 'an id of another forum; emptied words are not loaded again',
		question_detail: 'whose field, and times',
		question_request: 'who was asked to answer, and by when; its kind empties why not',
		answer_detail: 'numbers, and who endorsed',
		answer_vote: 'who voted',
		reading: 'how far others have read',
	};
	const erasing = readFileSync(path.resolve(import.meta.dirname, '../../kernel/content/erase.ts'), 'utf8');
	const handled = (name: string) =>
		new RegExp(`\\b(?:update|delete from) ${name}\\b`).test(erasing) || ['attachment', 'imaging_series'].includes(name); // the latter by a trigger: imaging.test.ts
	expect(rows.map(({ name }) => name).filter((name) => !handled(name) && !(name in KEPT))).toEqual([]);
});

/** What lies in a ZIP, by name. */
async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
	const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
		yauzl.fromBuffer(bytes, { lazyEntries: true }, (problem, opened) => (opened ? resolve(opened) : reject(problem))),
	);
	const files = new Map<string, Buffer>();
	return new Promise((resolve, reject) => {
		zip.on('error', reject);
		zip.on('end', () => resolve(files));
		zip.on('entry', (entry: yauzl.Entry) =>
			zip.openReadStream(entry, async (problem, stream) => {
				if (!stream) return reject(problem);
				const chunks: Buffer[] = [];
				for await (const chunk of stream) chunks.push(chunk as Buffer);
				files.set(entry.fileName, Buffer.concat(chunks));
				zip.readEntry();
			}),
		);
		zip.readEntry();
	});
}

async function exported(who: Person): Promise<Map<string, Buffer>> {
	await askForExport(await who.viewer());
	await askForExport(await who.viewer()); // pressed twice: one is made
	const waiting = await db
		.selectFrom('data_export')
		.selectAll()
		.where('member_id', '=', who.id)
		.where('state', '=', 'waiting')
		.execute();
	expect(waiting).toHaveLength(1);
	await makeExport({ id: waiting[0]?.id as Id });
	const [one] = await listExports(await who.viewer());
	expect(one).toMatchObject({ state: 'ready', id: waiting[0]?.id });
	const { bytes, stream } = await fetchExport(await who.viewer(), one?.id as Id);
	const file = Buffer.concat(await Array.fromAsync(stream as unknown as AsyncIterable<Uint8Array>));
	expect(file).toHaveLength(bytes);
	await expect(fetchExport(await other.viewer(), one?.id as Id)).rejects.toMatchObject({ kind: 'not-found' });
	return unzip(file);
}

test('everything of a member: the file and the database say the same, for the owner alone, for a week', async () => {
	const files = await exported(gunnar);
	const entries = takenEntries();
	const member = { id: gunnar.id, accountId: (await gunnar.viewer()).accountId };
	let rows = 0;
	for (const entry of entries) {
		const inFile = JSON.parse(files.get(`data/${entry.name}.json`)?.toString() ?? 'null');
		// The export's own row and what it caused went on changing while it was made.
		if (['data_export.member_id', 'notice.member_id', 'auth.session.user_id'].includes(entry.name)) continue;
		const inDatabase = await rowsOf(entry, member);
		expect(inFile, entry.name).toEqual(inDatabase);
		for (const column of entry.omit) for (const row of inFile) expect(row).not.toHaveProperty(column);
		rows += inFile.length;
	}
	expect(rows).toBeGreaterThan(25);
	expect(JSON.parse(files.get('data/body.content_id.json')?.toString() ?? '')).toHaveLength(3);
	const schema = JSON.parse(files.get('schema.json')?.toString() ?? '');
	expect(Object.keys(schema.properties).sort()).toEqual(entries.map(({ name }) => `data/${name}.json`).sort());
	const columns = Object.keys(schema.properties['data/post_held.member_id.json'].items.properties);
	expect(Object.keys(JSON.parse(files.get('data/post_held.member_id.json')?.toString() ?? '')[0]).sort()).toEqual(
		columns.sort(),
	);
	// Pictures: the photo of the post, the gallery's, the portrait; each is one, and says which.
	const index = JSON.parse(files.get('media/index.json')?.toString() ?? '');
	expect(index.map((one: { kind: string }) => one.kind).sort()).toEqual(['gallery', 'photo', 'portrait']);
	for (const { file } of index) expect((await sharp(files.get(file)).metadata()).format).toBe('webp');
	expect(files.get('profile/cv.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
	expect(files.get('READ ME.txt')?.toString()).toContain('Who blocked you: that is theirs');
	const all = [...files.values()].join('\n');
	expect(all).not.toMatch(/\$scrypt|token_hash"/);
	// When the week is over it is gone, the file as well.
	await sql`update data_export set expires_at = now() - interval '1 minute'`.execute(db);
	expect(await listExports(await gunnar.viewer())).toEqual([]);
	await sweepExports();
	expect(readdirSync(path.join(process.env.DATA_DIR as string, 'exports'))).toEqual([]);
});

test('going for a while hides page, name and words everywhere; coming back brings them back', async () => {
	const { who, post, answer, kept } = await settled('Ida Absent', 'Vellimor');
	const before = await readProfile(await other.viewer(), who.handle);
	const count = async () => (await readThread(await other.viewer(), 'post', kept)).root.replies;
	expect(await count()).toBe(1);
	await transact((trx) => deactivate(trx, who.id));
	await transact((trx) => deactivate(trx, who.id));
	await expect(readProfile(await other.viewer(), who.handle)).rejects.toMatchObject({ kind: 'not-found' });
	await expect(readThread(await other.viewer(), 'post', post)).rejects.toMatchObject({ kind: 'not-found' });
	const thread = await readThread(await other.viewer(), 'post', kept);
	expect(thread.replies).toMatchObject([{ id: answer, author: null, removal: 'hidden while its author is away' }]);
	expect(await count()).toBe(0);
	expect((await listNewest(await other.viewer(), null)).rows.map((row) => row.id)).not.toContain(post);
	const { rows } = await sql<{ name: string }>`select name from principal where id = ${who.id}`.execute(db);
	expect(rows).toEqual([{ name: AWAY }]);
	const { accountId } = await who.viewer();
	expect(await comeBack(accountId)).toBe(true);
	expect(await comeBack(accountId)).toBe(false);
	expect(await readProfile(await other.viewer(), who.handle)).toEqual(before);
	expect((await readThread(await other.viewer(), 'post', post)).root.author?.name).toBe('Ida Absent');
	expect(await count()).toBe(1);
	// Signing in is coming back, on every way in: all of them end in one of two functions.
	await transact((trx) => deactivate(trx, who.id));
	await openSession({ headers: new Headers(), cookies: { set() {} } as never, address: '127.0.0.1' }, accountId);
	expect((await readProfile(await other.viewer(), who.handle)).byline.name).toBe('Ida Absent');
});

test('after an erasure nothing of the member is left in any table or file, and what others wrote stands', async () => {
	const folder = process.env.DATA_DIR as string;
	const address = `${PLANT.toLowerCase()}@example.org`;
	await sql`update auth."user" set email = ${address} where id = (select account_id from member where id = ${gunnar.id})`.execute(
		db,
	);
	mkdirSync(path.join(folder, 'outbox'), { recursive: true });
	writeFileSync(
		path.join(folder, 'outbox', '20261126000000000-0123456789ab.json'),
		JSON.stringify({ id: '20261126000000000-0123456789ab', to: address, from: 'x', subject: 's', text: 't', at: '' }),
	);
	await enqueue(db, 'accounts.letter', { letter: 'confirm', userId: (await gunnar.viewer()).accountId, address });
	await exported(gunnar);
	const files = await sql<{ n: number }>`select count(*)::int as n from file`.execute(db);
	expect(await placesWith(PLANT)).not.toEqual([]);

	await eraseMember({ memberId: gunnar.id }); // nothing is due: nothing happens
	expect((await gunnar.viewer()).name).toBe(`Gunnar ${PLANT}`);
	await transact((trx) => deactivate(trx, gunnar.id));
	await sql`update deactivation set erase_at = now() where member_id = ${gunnar.id}`.execute(db);
	await eraseMember({ memberId: gunnar.id });
	await eraseMember({ memberId: gunnar.id });
	await sweepAttachments();

	expect(await placesWith(PLANT)).toEqual([]);
	expect(filesWith(folder, PLANT)).toEqual([]);
	expect(filesWith(folder, address)).toEqual([]);
	// Three pictures and their sizes are gone from the store; those of others are still there.
	expect((await sql<{ n: number }>`select count(*)::int as n from file`.execute(db)).rows[0]?.n).toBeLessThan(
		files.rows[0]?.n as number,
	);
	const left =
		await sql`select name, profession, portrait_id, handle::text as handle from principal where id = ${gunnar.id}`.execute(
			db,
		);
	expect(left.rows).toEqual([
		{ name: GONE, profession: null, portrait_id: null, handle: expect.stringMatching(/^deleted-/) },
	]);
	const gone =
		await sql`select (select count(*) from member where id = ${gunnar.id})::int + (select count(*) from credential where member_id = ${gunnar.id})::int
		+ (select count(*) from follow where principal_id = ${gunnar.id})::int + (select count(*) from reaction where principal_id = ${gunnar.id})::int as n`.execute(
			db,
		);
	expect(gone.rows).toEqual([{ n: 0 }]);
	const thread = await readThread(await other.viewer(), 'post', draftless);
	expect(thread.replies).toMatchObject([{ id: answer, author: null, card: null }]);
	const { rows } = await sql`select state, title from content where id = ${post}`.execute(db);
	expect(rows).toEqual([{ state: 'erased', title: null }]);
	const audited = await db.selectFrom('audit').select(['act', 'facts']).where('subject_id', '=', gunnar.id).execute();
	expect(audited).toEqual(expect.arrayContaining([{ act: 'member.erase', facts: {} }]));
});
