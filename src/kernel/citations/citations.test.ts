// A text that names a paper, from the writing to what readers see: in every kind of text, by every way of writing.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { startThread } from '#features/forums/start-thread.ts';
import { actAsPersona } from '#features/personas/persona-acts.ts';
import { writePost } from '#features/posts/write-post.ts';
import { answerQuestion } from '#features/questions/answer-question.ts';
import { askQuestion } from '#features/questions/ask-question.ts';
import { publishers } from '#features/scheduled/publishers.ts';
import { createSpace } from '#features/spaces/create-space.ts';
import { editWords } from '#features/spaces/edit-space.ts';
import { setCaptions } from '#kernel/attachments/video/describe-video.ts';
import { edit } from '#kernel/content/edit.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { firstLink } from '#kernel/links/link-card.ts';
import { changePoll } from '#kernel/polls/change-poll.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { keptRow } from '#kernel/stream/kept-row.ts';
import type { Row } from '#kernel/stream/read-rows.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { renderMarkdown } from '#platform/markdown.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { inLanguage } from '#words/speak.server.ts';
import { piecesOf } from './grave-marks.ts';
import { markCited, saidMarks } from './mark-cited.ts';
import { keepNamed } from './name-works.ts';
import { readGraveMarks } from './read-marks.ts';

let ann: Person;
let room: Id;
let keys = 0;
const key = () => `citing-key-${++keys}`;

/** A paper of the library, as little of it as a card needs. */
async function paper(
	pmid: number,
	more: { standing?: string; ids?: string[]; types?: string[]; corrections?: object[] } = {},
) {
	const record = {
		pmid,
		journal: { abbreviation: 'J Invent Med', title: 'The Journal of Invented Medicine' },
		types: ['Journal Article', ...(more.types ?? [])].map((name) => ({ ui: '', name })),
		corrections: more.corrections,
	};
	await sql`insert into citation (pmid, version, file_number, nlm_id, title, year, published_on, record, words, terms)
		values (${pmid}, 1, 1, '1', ${`Tea <i>and</i> rest ${pmid}.`}, 2019, '2019-01-01', ${JSON.stringify(record)}::jsonb, '', ${more.ids ?? []}::text[])
		on conflict (pmid) do update set record = excluded.record`.execute(db);
}

beforeAll(async () => {
	ann = await person('Ann Author', { profession: 'physician' });
	room = await space('citing-room', null);
	await sql`insert into space_tool (space_id, tool) values (${room}, 'forum')`.execute(db);
	await joinSpace(await ann.viewer(), 'citing-room');
	await paper(9301, {
		ids: ['doi:10.5555/tea.1', 'pmc:PMC9301000'],
		types: ['Randomized Controlled Trial', 'Clinical Trial'],
	});
	await paper(9302, {
		types: ['Retracted Publication'],
		corrections: [{ type: 'RetractionIn', source: 'X', pmid: 9303 }],
	});
	await paper(9303, { types: ['Retraction of Publication'] });
});

const post = async (markdown: string, citing?: string) =>
	writePost(await ann.viewer(), { audience: 'public', markdown, citing, key: key() });
const row = async (id: Id): Promise<Row> => {
	const found = await sql<{ kind: string; root: Id }>`select root.kind, root.id as root from content
		join content root on root.id = content.root_id where content.id = ${id}`.execute(db);
	const { root, replies } = await readThread(
		await ann.viewer(),
		found.rows[0]?.kind as string,
		found.rows[0]?.root as Id,
	);
	return [root, ...replies].find((one) => one.id === id) as Row;
};
const html = (one: Row, signedIn = true, full = true) =>
	keptRow({ row: one, now: new Date(), signedIn, full, back: '/' }).toString();

/** Every way in which a member writes: the act, from a text and perhaps a reason. */
const ways: [string, (markdown: string, citing?: string) => Promise<Id>][] = [
	['a post', post],
	[
		'a reply',
		async (markdown, citing) =>
			reply(await ann.viewer(), { parentId: await post('A root.'), markdown, citing, key: key() }),
	],
	[
		'a thread',
		async (markdown, citing) =>
			startThread(await ann.viewer(), {
				spaceId: room,
				categoryId: null,
				title: 'A thread of mine',
				markdown,
				citing,
				key: key(),
			}),
	],
	[
		'a question',
		async (markdown, citing) =>
			askQuestion(await ann.viewer(), {
				audience: 'members',
				title: 'What would you do here?',
				specialty: null,
				markdown,
				citing,
				key: key(),
			}),
	],
	[
		'an answer',
		async (markdown, citing) =>
			answerQuestion(
				await ann.viewer(),
				await askQuestion(await ann.viewer(), {
					audience: 'members',
					title: 'What would you do here?',
					specialty: null,
					markdown: 'Well?',
					key: key(),
				}),
				{ markdown, citing, key: key() },
			),
	],
	[
		'an edit',
		async (markdown, citing) => {
			const id = await post('First words.');
			await edit(await ann.viewer(), id, { markdown, citing });
			return id;
		},
	],
	[
		'a persona’s reply',
		async (markdown, citing = '') => {
			const { readShortId, shortId } = await import('#platform/ids.ts');
			const to = readShortId(shortId(await post('A root.'))) as Id;
			const { id } = await actAsPersona(await ann.viewer(), {
				act: 'reply',
				to,
				text: markdown,
				citing,
				key: key(),
				attested: true,
			});
			return readShortId(id as string) as Id;
		},
	],
];

describe.each(ways)('%s', (_, write) => {
	test('shows the paper, by whichever identifier, once', async () => {
		const id = await write('See PMID: 9301 (doi:10.5555/TEA.1, PMC9301000).');
		const { cited } = await row(id);
		expect(cited).toEqual([
			{
				key: 'doi:10.5555/tea.1',
				keys: expect.arrayContaining(['pmid:9301', 'doi:10.5555/tea.1', 'pmc:PMC9301000']),
				pmid: 9301,
				title: 'Tea <i>and</i> rest 9301.',
				journal: 'J Invent Med',
				year: 2019,
				study: 'Randomised trial',
				marks: [],
				because: '',
			},
		]);
	});

	test('asks before it cites what was retracted, and then says so in the text', async () => {
		await expect(write('Tea works: PMID 9302.')).rejects.toMatchObject({
			field: 'citing',
			message: expect.stringContaining('“Tea and rest 9302” (J Invent Med 2019)'),
		});
		const after = (
			await sql<{ markdown: string }>`select markdown from body where markdown like 'Tea works%'`.execute(db)
		).rows;
		expect(after).toEqual([]);
		const one = await row(await write('Tea does not work: PMID 9302.', 'an example of what went wrong'));
		expect(one.cited[0]).toMatchObject({ marks: ['retracted'], because: 'an example of what went wrong' });
		const shown = html(one);
		expect(shown).toMatch(
			/PMID 9302 <strong class="cited-mark cited-mark-retracted" lang="en">\[retracted\]<\/strong>/,
		);
		expect(shown).toMatch(
			/Retracted<\/strong>[\s\S]*href="\/library\/9302"[\s\S]*Cited knowingly: <span lang="en">an example of what went wrong/,
		);
	});
});

test('the reason is checked like everything that a member writes', async () => {
	await expect(post('PMID 9302', 'x')).rejects.toMatchObject({ field: 'citing' });
	await expect(post('PMID 9302', 'long '.repeat(100))).rejects.toMatchObject({ field: 'citing' });
	await expect(post('PMID 9302', 'my patient, call 555 201 4477')).rejects.toMatchObject({ field: 'attested' });
});

test('visitors get the way out, and what is not on site is named and linked', async () => {
	const one = await row(await post('PMID 9301 and doi:10.5555/not.here and PMID 99990001'));
	const shown = html(one, false);
	expect(shown).toContain('href="https://pubmed.ncbi.nlm.nih.gov/9301/"');
	expect(shown).not.toContain('/library/');
	expect(shown).toContain('href="https://doi.org/10.5555/not.here"');
	expect(shown).toMatch(/PMID 99990001<\/a[\s\S]*Not in the library here/);
	expect((await readThread(VISITOR, 'post', one.id)).root.cited).toHaveLength(3);
});

test('an edit changes what is cited, and asks of nothing that stood there', async () => {
	const id = await post('PMID 9302', 'a warning');
	await edit(await ann.viewer(), id, { markdown: 'A typo mended. PMID 9302 and PMID 9301.' });
	expect((await row(id)).cited.map(({ pmid, because }) => [pmid, because])).toEqual([
		[9302, 'a warning'],
		[9301, ''],
	]);
	await edit(await ann.viewer(), id, { markdown: 'Nothing is cited.' });
	expect((await row(id)).cited).toEqual([]);
	expect((await sql`select from content_citation where content_id = ${id}`.execute(db)).rows).toEqual([]);
	await edit(await ann.viewer(), id, { markdown: 'PMID 9301 again.' });
	expect((await row(id)).cited).toHaveLength(1);
});

test('what was erased cites nothing, and a form sent twice is one text', async () => {
	const draft = { audience: 'public' as const, markdown: 'PMID 9302', citing: 'a warning', key: key() };
	const id = await writePost(await ann.viewer(), draft);
	expect(await writePost(await ann.viewer(), draft)).toBe(id);
	await eraseContent(db, id);
	expect((await sql`select from content_citation where content_id = ${id}`.execute(db)).rows).toEqual([]);
});

test('a kept row is made anew when the library learns something', async () => {
	const id = await post('PMID 9301');
	expect(html(await row(id))).not.toContain('Retracted');
	await sql`update cited_work set marks = '{retracted}' where pmid = 9301`.execute(db);
	expect(html(await row(id))).toContain('[retracted]');
	await sql`update cited_work set marks = '{}' where pmid = 9301`.execute(db);
	expect(html(await row(id))).not.toContain('Retracted');
});

test('a title cites as its text does, and is asked about', async () => {
	const thread = async (title: string, citing?: string) =>
		startThread(await ann.viewer(), { spaceId: room, categoryId: null, title, markdown: 'Well?', citing, key: key() });
	await expect(thread('Does PMID 9302 hold?')).rejects.toMatchObject({ field: 'citing' });
	const id = await thread('Does PMID 9302 hold?', 'we ask');
	expect((await row(id)).cited).toMatchObject([{ pmid: 9302, marks: ['retracted'], because: 'we ask' }]);
	await edit(await ann.viewer(), id, { title: 'Does tea hold?', markdown: 'Well?' });
	expect((await row(id)).cited).toEqual([]);
	await expect(
		publishers.thread.check(
			await ann.viewer(),
			{ space: shortId(room), title: 'PMID 9302', text: 'x', key: key(), citing: '' },
			[],
		),
	).rejects.toMatchObject({ field: 'citing' });
});

test('an option of a poll cites as the text does that asks', async () => {
	const poll = {
		options: ['Tea (PMID 9302)', 'Rest'],
		several: false,
		days: null,
		results: 'voted' as const,
		byProfession: false,
	};
	const ask = async (citing?: string) =>
		writePost(await ann.viewer(), { audience: 'public', markdown: 'Which one?', poll, citing, key: key() });
	await expect(ask()).rejects.toMatchObject({ field: 'citing' });
	const id = await ask('to be warned of');
	const cited = async () => (await row(id)).cited.map(({ pmid, marks, because }) => [pmid, marks, because]);
	expect(await cited()).toEqual([[9302, ['retracted'], 'to be warned of']]);
	await edit(await ann.viewer(), id, { markdown: 'Which one, then?' });
	expect(await cited()).toHaveLength(1);
	const change = async (options: string[]) => changePoll(await ann.viewer(), id, { ...poll, options }, false);
	await change(['Water', 'Rest (PMID 9301)']);
	expect(await cited()).toEqual([[9301, [], '']]);
	await expect(change(['Tea again, PMID 9302', 'Rest'])).rejects.toMatchObject({ field: 'options' });
	expect(await cited()).toEqual([[9301, [], '']]);
});

test('words that are no content are marked when they are shown', async () => {
	const marks = await readGraveMarks(['Tea: PMID 9302, and PMID 9301', null, 'doi:10.5555/tea.1']);
	expect(marks).toEqual({ 'pmid:9302': 'retracted' });
	expect(piecesOf('Tea: PMID 9302, and PMID 9301', marks)).toEqual([
		{ words: 'Tea: PMID 9302', mark: 'retracted' },
		{ words: ', and PMID 9301', mark: null },
	]);
	expect(await readGraveMarks(['Nothing here', ''])).toEqual({});
});

test('the description of a photo cites as its text does, also after an edit of the text', async () => {
	const photo = async (alt: string) => {
		const id = mintId();
		await sql`insert into attachment (id, principal_id, media_type, width, height, alt)
			values (${id}, ${ann.id}, 'image/webp', 9, 9, ${alt})`.execute(db);
		return id;
	};
	const withPhoto = async (alt: string, citing?: string) =>
		writePost(await ann.viewer(), {
			audience: 'public',
			markdown: 'The curve.',
			attachmentIds: [await photo(alt)],
			citing,
			key: key(),
		});
	await expect(withPhoto('Survival, from PMID 9302')).rejects.toMatchObject({ field: 'citing' });
	const id = await withPhoto('Survival, from PMID 9302', 'what misled us');
	expect((await row(id)).cited).toMatchObject([{ pmid: 9302, marks: ['retracted'], because: 'what misled us' }]);
	await edit(await ann.viewer(), id, { markdown: 'The curve, again.' });
	expect((await row(id)).cited).toHaveLength(1);
	await expect(
		reply(await ann.viewer(), {
			parentId: id,
			markdown: 'Here too.',
			attachmentIds: [await photo('doi:10.5555/tea.1 and PMID 9302')],
			key: key(),
		}),
	).rejects.toMatchObject({ field: 'citing' });
});

test('words that are no content are asked about once, and keep who named what', async () => {
	const name = (texts: string[], knowing = false) =>
		transact((trx) => keepNamed(trx, { place: 'profile', rowId: ann.id, memberId: ann.id, texts, knowing }));
	const kept = async () =>
		(
			await sql<{ key: string }>`select key from named_work where member_id = ${ann.id} order by key`.execute(db)
		).rows.map((one) => one.key);
	await expect(name(['Tea', 'I wrote PMID 9302'])).rejects.toMatchObject({
		field: 'citing',
		message: expect.stringMatching(/“Tea and rest 9302” \(J Invent Med 2019\).*confirm below/),
	});
	await name(['I read PMID 9301']);
	await name(['I wrote PMID 9302, and read PMID 9301'], true);
	expect(await kept()).toEqual(['pmid:9301', 'pmid:9302']);
	await name(['I wrote PMID 9302, long ago']);
	expect(await kept()).toEqual(['pmid:9302']);
	await name(['Nothing']);
	expect(await kept()).toEqual([]);
});

test('the purpose, the rules and the welcome of a space are asked about; what one owner brought stays that owner’s', async () => {
	const given = { name: 'Tea room', purpose: 'We read PMID 9302', rules: '', entry: 'open' as const, gate: null };
	const opening = { ...given, key: key() };
	await expect(createSpace(await ann.viewer(), opening)).rejects.toMatchObject({ field: 'citing' });
	const slug = await createSpace(await ann.viewer(), { ...opening, knowing: true });
	const bea = await person('Bea Owner', { profession: 'physician' });
	await joinSpace(await bea.viewer(), slug);
	await sql`update space_member set role = 'owner' where member_id = ${bea.id}`.execute(db);
	const change = async (rules: string, knowing = false) =>
		editWords(await bea.viewer(), slug, {
			...given,
			rules,
			welcome: '',
			topics: '',
			emblem: '',
			knowing,
		});
	await change('Read PMID 9301 first');
	const named = async () =>
		(
			await sql<{ by: Id; key: string }>`select member_id as by, key from named_work
				where place = 'space' order by key`.execute(db)
		).rows;
	expect(await named()).toEqual([
		{ by: bea.id, key: 'pmid:9301' },
		{ by: ann.id, key: 'pmid:9302' },
	]);
	await change('Be kind');
	expect(await named()).toEqual([{ by: ann.id, key: 'pmid:9302' }]);
});

test('what is said in a video cites, when it is published and when its captions change', async () => {
	const said = (words: string) => `WEBVTT\n\n00:00.000 --> 00:02.000\n${words}\n`;
	const film = async (words: string) => {
		const id = mintId();
		await sql`insert into attachment (id, principal_id, kind, media_type, width, height, alt)
			values (${id}, ${ann.id}, 'video', 'video/mp4', 64, 48, 'A talk')`.execute(db);
		await sql`insert into video (attachment_id, duration_ms, bytes) values (${id}, 2000, 1000)`.execute(db);
		await sql`insert into video_captions (attachment_id, language, vtt) values (${id}, 'en', ${said(words)})`.execute(
			db,
		);
		return id;
	};
	const publish = async (videoId: Id, citing?: string) =>
		writePost(await ann.viewer(), { audience: 'public', markdown: 'My talk.', videoId, citing, key: key() });
	await expect(publish(await film('As PMID 9302 shows'))).rejects.toMatchObject({ field: 'citing' });
	const video = await film('We read PMID 9301');
	const id = await publish(video);
	expect((await row(id)).cited).toMatchObject([{ pmid: 9301 }]);
	const caption = async (words: string, citing?: string) =>
		setCaptions(await ann.viewer(), video, { language: 'en', file: said(words), attested: true, citing });
	await expect(caption('We read PMID 9302')).rejects.toMatchObject({ field: 'citing' });
	expect((await row(id)).cited).toMatchObject([{ pmid: 9301 }]);
	await caption('We read PMID 9302', 'what misled us');
	expect((await row(id)).cited).toMatchObject([{ pmid: 9302, marks: ['retracted'], because: 'what misled us' }]);
	await edit(await ann.viewer(), id, { markdown: 'My talk, again.' });
	expect((await row(id)).cited).toHaveLength(1);
	await caption('We read nothing');
	expect((await row(id)).cited).toEqual([]);
});

test('what is scheduled is asked about when it is written, not at night', async () => {
	const check = async (citing: string) =>
		publishers.post.check(
			await ann.viewer(),
			{ text: 'Tea works: PMID 9302.', audience: 'members', key: key(), citing },
			[],
		);
	await expect(check('')).rejects.toMatchObject({ field: 'citing' });
	await check('a warning');
});

test('nobody is asked about a paper: it has no link card', () => {
	expect(firstLink('https://pubmed.ncbi.nlm.nih.gov/9301/ and https://b.example/x')).toBe('https://b.example/x');
	expect(firstLink('https://doi.org/10.5555/tea.1')).toBeNull();
});

test('marks in the text stand behind links and words, and break no tag', () => {
	const cited = [{ keys: ['pmid:1', 'doi:10.1000/a&b'], marks: ['retracted'] }] as never;
	const mark = ' <strong class="cited-mark cited-mark-retracted" lang="en">[retracted]</strong>';
	expect(markCited('<p>PMID 1, PMID 12</p>', cited)).toBe(`<p>PMID 1${mark}, PMID 12</p>`);
	expect(markCited('<p><a href="https://pubmed.ncbi.nlm.nih.gov/1/" rel="x">it</a> x</p>', cited)).toBe(
		`<p><a href="https://pubmed.ncbi.nlm.nih.gov/1/" rel="x">it</a>${mark} x</p>`,
	);
	expect(
		markCited('<p><a href="https://pubmed.ncbi.nlm.nih.gov/1/">https://pubmed.ncbi.nlm.nih.gov/1/</a></p>', cited),
	).toBe(`<p><a href="https://pubmed.ncbi.nlm.nih.gov/1/">https://pubmed.ncbi.nlm.nih.gov/1/</a>${mark}</p>`);
	expect(markCited('<p title="PMID 1">x</p>', cited)).toBe('<p title="PMID 1">x</p>');
	expect(markCited('<p><strong>PMID:</strong> 1, then</p>', cited)).toBe(
		`<p><strong>PMID:</strong> 1${mark}, then</p>`,
	);
	expect(markCited('<p>PMID:</p><p>1 tea</p>', cited)).toBe('<p>PMID:</p><p>1 tea</p>');
});

test('marks in a text are kept in English and shown in the reader’s language, and say which', () => {
	const kept = markCited('<p lang="de">Siehe PMID 1.</p>', [{ keys: ['pmid:1'], marks: ['concern'] }] as never);
	expect(saidMarks(kept)).toBe(kept);
	const shown = (spoken: string) =>
		/<strong [^>]*(lang="[a-z]+">.*)<\/strong>/.exec(inLanguage(spoken, () => saidMarks(kept)))?.[1];
	expect(shown('es')).toBe('lang="es">[expresión de preocupación]');
	expect(shown('ar')).toMatch(/^lang="ar">\[\p{sc=Arabic}/u);
	const table = renderMarkdown('| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x$$');
	expect(saidMarks(table)).toBe(table);
	const names = [...inLanguage('es', () => saidMarks(table)).matchAll(/role="group" aria-label="([^"]*)"/g)];
	expect(names.map(([, name]) => name)).toEqual(['Tabla', 'Fórmula']);
});

test('two texts that name the same papers in another order do not wait for each other', async () => {
	const fresh = [mintId(), mintId()].map((_, place) => `PMID ${88_000_000 + place}`);
	const both = await Promise.all([
		post(fresh.join(' ')),
		post([...fresh].reverse().join(' ')),
		post(`${fresh[1]} ${fresh[0]} doi:10.5555/z`),
	]);
	expect(new Set(both).size).toBe(3);
});
