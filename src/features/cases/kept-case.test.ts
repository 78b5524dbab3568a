// What a case tells is kept along with its page. Whatever changes of it must be seen at once, and whoever writes it sees more than
// what is kept for the others.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/people/viewer.ts';
import { openDiscussion } from '#kernel/reading/open-discussion.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { answerInvitation, inviteAuthor } from './authors.ts';
import { SAMPLE } from './case-samples.file.ts';
import { recordNotIdentifiable, recordWaiver } from './consent/record-consent.ts';
import { startDraft } from './drafts.ts';
import { editCase } from './edit-case.ts';
import { caseAbout, caseArticle, caseHead, caseToKeep, knownCase } from './kept-case.ts';
import { publishCase } from './publish-case.ts';
import { type CaseRead, caseJson } from './read-case.ts';
import { addUpdate, revealAnswer, settleCase } from './updates.ts';

let lena: Person;
let omar: Person;
let cy: Person;
let id: Id;
let count = 0;
const key = () => `kept-case-${++count}`;

beforeAll(async () => {
	lena = await person('Lena Keeps', { profession: 'physician', specialty: 'dermatology' });
	omar = await person('Omar Also', { profession: 'physician', country: 'ES' });
	cy = await person('Cy Reads', { profession: 'physician' });
});

/** A case to be solved, of Lena's, which Omar writes too. */
beforeEach(async () => {
	const author = await lena.viewer();
	const draft = await startDraft(author, { ...SAMPLE, puzzle: 'yes', device: 'Amplatzer' }, key());
	await recordNotIdentifiable(
		author,
		draft,
		'Ages are bands, days are relative, and the illness is common everywhere.',
	);
	id = await publishCase(author, draft);
	await inviteAuthor(author, id, omar.handle);
	await answerInvitation(await omar.viewer(), id, true);
});

/** The page as the route reads it: what it says, and whether it was known before. */
async function open(viewer: Viewer): Promise<{ known: boolean; says: string }> {
	const { more, along, keep, thread } = await openDiscussion(
		viewer,
		'case',
		id,
		{},
		(_, before) =>
			(knownCase(viewer, before) ? {} : { told: caseJson(viewer) }) as Record<string, ReturnType<typeof caseJson>>,
	);
	const before = knownCase(viewer, along);
	const one = before ?? caseToKeep(more.told as CaseRead | null);
	if (more.told && !one.told.isAuthor) keep(one);
	const place = { space: null, zone: 'UTC' };
	const html = [
		caseHead(one, place),
		caseArticle(one, thread.root.attachments),
		caseAbout(one, { ...place, signedIn: true, cite: () => one.told.title }),
	];
	return { known: before !== null, says: `${html.join('')}${JSON.stringify([one.told.standing, one.told.authors])}` };
}

async function warm(): Promise<string> {
	const viewer = await cy.viewer();
	expect((await open(viewer)).known).toBe(false);
	const first = await open(viewer);
	expect(first.known).toBe(true);
	// Of the case, whatever its author's own is.
	expect(first.says).toContain('specialty=nephrology');
	return first.says;
}

const part = (section: string, words: string) =>
	sql`update case_section set markdown = ${words} where content_id = ${id} and section = ${section}`.execute(db);

describe('a change is seen at once', () => {
	const changes: [string, () => Promise<unknown>, RegExp][] = [
		[
			'an edit',
			async () => editCase(await lena.viewer(), id, { fields: { ...SAMPLE, examination: 'A loud rub.' } }),
			/A loud rub/,
		],
		['a section alone', () => part('presentation', 'He came by bicycle.'), /He came by bicycle/],
		[
			'a value',
			() => sql`update case_lab set name = 'Uromodulin' where content_id = ${id} and place = 0`.execute(db),
			/Uromodulin/,
		],
		[
			'a code',
			() =>
				sql`insert into case_code (content_id, place, role, system, label, norm)
					values (${id}, 90, 'anatomy', 'words', 'Left kidney', 'left kidney')`.execute(db),
			/Left kidney/,
		],
		[
			'an update',
			async () => addUpdate(await omar.viewer(), id, { day: 30, markdown: 'Back at work.', key: key() }),
			/Back at work/,
		],
		['the answer', async () => revealAnswer(await lena.viewer(), id), /Drink to thirst/],
		['its end', async () => settleCase(await lena.viewer(), id, { standing: 'lost' }), /"lost"/],
		[
			'another basis',
			async () =>
				recordWaiver(await lena.viewer(), id, {
					board: 'Ethics board of the hospital',
					reference: 'EB 12',
					years: null,
				}),
			/waive/i,
		],
		[
			'the name of a co-author',
			() => sql`update principal set name = 'Omar Renamed' where id = ${omar.id}`.execute(db),
			/Omar Renamed/,
		],
		[
			'what is proved of one',
			() => sql`update principal set country = 'PT' where id = ${omar.id}`.execute(db),
			/Portugal/,
		],
		[
			'a co-author who leaves',
			() => sql`delete from case_author where case_id = ${id}`.execute(db),
			/\[\{"name":"Lena Keeps"[^{]*\}\]/,
		],
	];
	test.each(changes)('%s', async (_, change, says) => {
		expect(await warm()).not.toMatch(says);
		await change();
		const after = await open(await cy.viewer());
		expect(after.known).toBe(false);
		expect(after.says).toMatch(says);
	});
});

test('whoever writes it sees what is kept back, and nobody else does, in whatever order they come', async () => {
	const readers = [await cy.viewer(), await omar.viewer(), await lena.viewer()];
	const secret = 'It was the water.';
	await part('teaching', secret);
	for (const order of [
		[0, 1, 2],
		[2, 1, 0],
		[1, 0, 2],
	])
		for (const at of order)
			expect((await open(readers[at] as Viewer)).says.includes(secret), `${order} ${at}`).toBe(at !== 0);
});

test('every table that tells of a case moves its content', async () => {
	const text = caseJson(await cy.viewer()).compile(db).sql;
	const tables = new Set([...text.matchAll(/\b(?:from|join)\s+"?(case_[a-z]+)/g)].map(([, table]) => table));
	expect(tables.size).toBeGreaterThan(5);
	const { rows } = await sql<{
		name: string;
		ways: number;
	}>`select tgrelid::regclass::text as name, count(*)::int as ways
		from pg_trigger where tgfoid = 'case_moves_content'::regproc group by 1`.execute(db);
	const moving = new Map(rows.map(({ name, ways }) => [name, ways]));
	for (const table of tables) expect(moving.get(table ?? ''), table).toBe(3);
});
