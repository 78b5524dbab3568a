// The digest: five minutes and then an end; by mail counts and a link, in the member's own morning, once, and ended by one press.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { publish } from '#kernel/content/publish.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { listKeptMails } from '#platform/mail.server.ts';
import { type Person, person, space } from '#tests/people.ts';
import { chooseDigest, memberOfToken, readDigestChoice, unsubscribe, unsubscribeToken } from './choose-digest.ts';
import { readDigest } from './read-digest.ts';
import { countsOf, sendDigest, sendDigests, timeIn } from './send-digests.ts';

let lena: Person;
let uli: Person;
let nina: Person;
let physicians: Id;
const WORDS = 'unmistakable words of a clinical text';

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	nina = await person('Nina Ortiz', { profession: 'nurse' });
	physicians = await space('Physicians of St Anna', { any: [{ profession: 'physician' }] });
	for (const one of [lena, uli]) await joinSpace(await one.viewer(), 'Physicians of St Anna');
	await sql`insert into follow (follower_id, principal_id) values (${lena.id}, ${uli.id}), (${nina.id}, ${uli.id})`.execute(
		db,
	);
	for (let n = 0; n < 16; n++)
		await publish(await uli.viewer(), {
			kind: 'post',
			audience: 'space',
			spaceId: physicians,
			title: `Case ${n}`,
			markdown: `${WORDS} ${'and more of it '.repeat(n * 10)}`,
			topics: n === 15 ? ['Workload'] : [],
			key: mintId(),
		});
});

test('five minutes of what one may see and wants, and then an end', async () => {
	const digest = await readDigest(await lena.viewer(), 7);
	expect(digest.items.length).toBeGreaterThan(5);
	expect(digest.left).toBeGreaterThan(0);
	expect(digest.items.reduce((sum, item) => sum + item.excerpt.split(' ').length, 0)).toBeLessThanOrEqual(1000);
	expect(digest.items.every((item) => item.why?.by === 'person')).toBe(true);
	expect((await readDigest(await nina.viewer(), 7)).items).toEqual([]); // follows him, and is not in the room
	const topics = (items: typeof digest.items) => items.flatMap((item) => item.row.topics.map((topic) => topic.name));
	expect(topics((await readDigest(await lena.viewer(), 7)).items)).toEqual(['Workload']);
	await chooseTopic(await lena.viewer(), 'workload', 'mute');
	expect(topics((await readDigest(await lena.viewer(), 7)).items)).toEqual([]);
});

test('the clock of each zone', () => {
	const at = new Date('2026-11-30T06:30:00Z'); // a Monday
	expect(timeIn('Europe/Berlin', at)).toMatchObject({ hour: 7, day: '2026-11-30', week: '2026-11-30' });
	expect(timeIn('America/Los_Angeles', at)).toMatchObject({ hour: 22, day: '2026-11-29', week: '2026-11-23' });
	expect(timeIn('Nowhere/Land', at)).toMatchObject({ hour: 6 });
});

test('a mail comes in the member’s morning, once a period, and outside quiet hours alone', async () => {
	await sql`update member set time_zone = 'Europe/Berlin' where id = ${lena.id}`.execute(db);
	await sql`update member set time_zone = 'America/Los_Angeles' where id = ${uli.id}`.execute(db);
	const due = async () =>
		(
			await sql<{ id: Id; period: string }>`select member_id as id, period from digest_sent order by sent_at`.execute(
				db,
			)
		).rows;
	await sendDigests({}, new Date('2026-11-30T05:30:00Z')); // half past six in Berlin
	expect((await due()).filter((one) => one.id === lena.id)).toEqual([]);
	await chooseDigest(await lena.viewer(), { rhythm: 'weekly', quietFrom: 20, quietTo: 9 });
	await sendDigests({}, new Date('2026-11-30T06:30:00Z')); // half past seven, still quiet
	expect((await due()).filter((one) => one.id === lena.id)).toEqual([]);
	for (const hour of ['08', '08', '09']) await sendDigests({}, new Date(`2026-11-30T${hour}:30:00Z`));
	expect((await due()).filter((one) => one.id === lena.id)).toEqual([{ id: lena.id, period: 'week 2026-11-30' }]);
	expect((await due()).filter((one) => one.id === uli.id && one.period === 'week 2026-11-30')).toEqual([]); // asleep
	await chooseDigest(await lena.viewer(), { rhythm: 'never', quietFrom: 20, quietTo: 9 });
	await sendDigests({}, new Date('2026-12-07T12:30:00Z'));
	expect((await due()).filter((one) => one.id === lena.id)).toHaveLength(1);
	await chooseDigest(await lena.viewer(), { rhythm: 'daily', quietFrom: 0, quietTo: 0 });
	await sendDigests({}, new Date('2026-12-08T06:30:00Z'));
	await sendDigests({}, new Date('2026-12-09T06:30:00Z'));
	expect((await due()).filter((one) => one.id === lena.id)).toHaveLength(3);
});

test('the mail holds counts and a link, and nothing of a gated room: no title, no text, no name', async () => {
	await chooseDigest(await lena.viewer(), { rhythm: 'weekly', quietFrom: 21, quietTo: 7 });
	await sql`delete from graphile_worker._private_jobs`.execute(db);
	await sendDigest({ memberId: lena.id, rhythm: 'weekly' });
	await sendDigest({ memberId: nina.id, rhythm: 'weekly' }); // nothing new, no mail
	const mails = await listKeptMails();
	expect(mails).toHaveLength(1);
	const [mail] = mails;
	expect(mail?.text).toMatch(/^\d+ new texts: \d+ by people you follow\./);
	for (const secret of [WORDS, 'Case', 'Uli', 'St Anna', 'physicians'])
		expect(JSON.stringify(mail)).not.toContain(secret);
	expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
	const leave = /<(.*)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] as string;
	expect(mail?.text).toContain(leave);
	expect(await unsubscribe(leave.split('/').at(-1) as string)).toBe(true);
	expect((await readDigestChoice(await lena.viewer())).rhythm).toBe('never');
	await sendDigest({ memberId: lena.id, rhythm: 'weekly' }); // its job was made before
	expect(await listKeptMails()).toHaveLength(1);
});

test('the mail counts new papers of journals that one follows, and names neither', async () => {
	const mia = await person('Mia Roth', { profession: 'physician' });
	await sql`insert into journal (nlm_id, title, abbreviation) values ('9700001', 'Annals of Quiet Wards', 'Ann Quiet Wards')`.execute(
		db,
	);
	await sql`insert into citation (pmid, version, file_number, nlm_id, title, year, published_on, record, words, terms)
		select n, 1, 1, '9700001', 'A paper with a telling title', 2026, '2026-11-01', '{}', '', '{}' from generate_series(97001, 97003) n`.execute(
		db,
	);
	await sql`insert into journal_follow (member_id, nlm_id, since) values (${mia.id}, '9700001', now() - interval '1 day')`.execute(
		db,
	);
	await sql`insert into journal_arrival (nlm_id, file_number, citations, pmids) values ('9700001', 1, 3, '{97001,97002,97003}')`.execute(
		db,
	);
	await sendDigest({ memberId: mia.id, rhythm: 'daily' });
	const mail = (await listKeptMails()).find(({ text }) => text.includes('papers in journals'));
	expect(mail?.text).toMatch(/^3 new papers in journals that you follow\./);
	for (const secret of ['telling', 'Quiet', '97001']) expect(JSON.stringify(mail)).not.toContain(secret);
});

test('the link is one member’s alone', async () => {
	const token = unsubscribeToken(nina.id);
	expect(memberOfToken(token)).toBe(nina.id);
	const forged = `${unsubscribeToken(uli.id).split('.')[0]}.${token.split('.')[1]}`;
	for (const wrong of ['', 'x', forged, `${token}x`, token.slice(0, -1)]) expect(await unsubscribe(wrong)).toBe(false);
	expect(countsOf([null, { by: 'space', name: 'Secret', slug: 's' }])).toBe('2 new texts: 1 in your spaces.');
	expect(countsOf([null])).toBe('1 new text.');
});
