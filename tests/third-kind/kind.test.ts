// Adding a kind touches no file of the kernel: a kind of its own, with a table, a detail and a card, lives here alone
// and is published, listed, answered, reported and found by everything that the kernel gives.

import { type Generated, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { type Kind, registerKind } from '#kernel/content/kind.ts';
import { publish } from '#kernel/content/publish.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { report } from '#kernel/reports/report.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';

interface Dose {
	drug: string;
	milligrams: number;
}

declare module '#platform/tables.ts' {
	interface Tables {
		dose_detail: { content_id: Id; kind: Generated<string>; drug: string; milligrams: number };
	}
}

const doseKind: Kind<Dose> = {
	name: 'dose',
	noun: 'a dose',
	audiences: ['members', 'verified'],
	screening: 'block',
	takesReplies: true,
	link: (envelope) => `/doses/${shortId(envelope.id)}`,
	detail: (as) =>
		sql`(select json_build_object('drug', d.drug, 'milligrams', d.milligrams) from dose_detail d where d.content_id = ${sql.ref(`${as}.id`)})`,
	card: (envelope, html, detail) => ({
		label: 'Dose',
		title: envelope.title,
		html,
		facts: [[detail.drug, `${detail.milligrams} mg`]],
	}),
	searchText: (detail) => detail.drug,
	noticeText: () => 'your dose',
	federated: (envelope, html) => ({ type: 'Note', name: envelope.title, content: html }),
};

let author: Person;
let reader: Person;

beforeAll(async () => {
	await sql`create table dose_detail (content_id bigint primary key, kind text not null default 'dose' check (kind = 'dose'),
		drug text not null, milligrams integer not null, foreign key (content_id, kind) references content (id, kind))`.execute(
		db,
	);
	registerKind(doseKind);
	author = await person('Dora Author', { profession: 'pharmacist' });
	reader = await person('Rex Reader', { profession: 'nurse' });
});

test('a third kind is published, listed, answered and reported through the kernel alone', async () => {
	const draft = {
		kind: 'dose',
		audience: 'verified' as const,
		title: 'Loading dose',
		markdown: 'Slowly.',
		key: 'dose-key-1',
	};
	const id = await publish(await author.viewer(), draft, async (trx, contentId) => {
		await trx.insertInto('dose_detail').values({ content_id: contentId, drug: 'Digoxin', milligrams: 1 }).execute();
	});
	const row = (await listNewest(await reader.viewer(), null)).rows[0];
	expect(row).toMatchObject({ id, kind: 'dose', link: `/doses/${shortId(id)}` });
	expect(row?.card).toMatchObject({ label: 'Dose', title: 'Loading dose', facts: [['Digoxin', '1 mg']] });
	expect((await listNewest(VISITOR, null)).rows).toEqual([]);

	const answer = await reply(await reader.viewer(), { parentId: id, markdown: 'Over two hours?', key: 'reply-key-1' });
	await tellOfReply({ contentId: answer });
	expect((await readNotices(await author.viewer(), null)).notices[0]?.sentence).toBe(
		'replied to your dose, “Loading dose”',
	);
	expect((await readThread(await reader.viewer(), 'dose', id)).replies).toHaveLength(1);
	expect(await pathOf(await reader.viewer(), answer)).toContain(`/doses/${shortId(id)}`);
	await report(await reader.viewer(), id, { reason: 'spam', details: '' });
});

test('its choice of audiences narrows the kernel’s', async () => {
	await expect(
		publish(await author.viewer(), { kind: 'dose', audience: 'public', markdown: 'x', key: 'dose-key-2' }),
	).rejects.toThrow('cannot have this audience');
});
