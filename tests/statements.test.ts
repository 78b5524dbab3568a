// No page of discussions or lists needs more than three statements beside session and viewer: cold, unchanged, and after
// each change. Counted at the driver, over the loads of the real routes.

import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { chooseReads } from '#features/accounts/choose-reads.ts';
import { SAMPLE } from '#features/cases/case-samples.file.ts';
import { publishCase, recordNotIdentifiable, startDraft } from '#features/cases/index.ts';
import { startThread } from '#features/forums/start-thread.ts';
import { writePost } from '#features/posts/write-post.ts';
import { answerQuestion, voteOnAnswer } from '#features/questions/answer-question.ts';
import { askQuestion } from '#features/questions/ask-question.ts';
import { pin } from '#features/spaces/pins.ts';
import { closeDiscussion } from '#kernel/content/close.ts';
import { edit } from '#kernel/content/edit.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { vote } from '#kernel/polls/vote.ts';
import { react } from '#kernel/reactions/react.ts';
import { flushReading } from '#kernel/reading/note-reading.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { flushLooks } from '#kernel/stream/why.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { load as home } from '../src/routes/(app)/+page.server.ts';
import { load as caseBase } from '../src/routes/(app)/cases/+page.server.ts';
import { load as casePage } from '../src/routes/(app)/cases/[id]/+page.server.ts';
import { load as forums } from '../src/routes/(app)/forums/+page.server.ts';
import { load as threadPage } from '../src/routes/(app)/forums/[id]/+page.server.ts';
import { load as postPage } from '../src/routes/(app)/posts/[id]/+page.server.ts';
import { load as questions } from '../src/routes/(app)/questions/+page.server.ts';
import { load as questionPage } from '../src/routes/(app)/questions/[id]/+page.server.ts';
import { load as spacePage } from '../src/routes/(app)/spaces/[slug]/+page.server.ts';
import { load as spaceForum } from '../src/routes/(app)/spaces/[slug]/forum/+page.server.ts';
import { load as topicPage } from '../src/routes/(app)/topics/[slug]/+page.server.ts';

const MOST = 3;

let ada: Person;
let bo: Person;
let cy: Person;
let room: Id;
/** Roots that the pages show, each with an answer by Bo. */
const root: Record<'post' | 'carrier' | 'poll' | 'thread' | 'polled' | 'question' | 'case', Id> = {
	post: '',
	carrier: '',
	poll: '',
	thread: '',
	polled: '',
	question: '',
	case: '',
};
let answer: Id;
let answered: Id;

/** Places of readers, written a second after a page by a timer that may fall into the next one. */
const LATER = /^(?:insert into (?:reading|feed_place) |update notice set read_at)/;
const heard: string[] = [];
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

beforeAll(async () => {
	pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
		const what = given[0] as string | { text?: string };
		heard.push((typeof what === 'string' ? what : (what.text ?? '')).trim());
		return query.apply(this, given);
	} as typeof pg.Client.prototype.query;
	ada = await person('Ada Author', { profession: 'physician' });
	bo = await person('Bo Answers', { profession: 'physician' });
	cy = await person('Cy Reads', { profession: 'physician' });
	room = await space('counted', null);
	await db.insertInto('space_tool').values({ space_id: room, tool: 'forum' }).execute();
	for (const one of [ada, bo, cy]) await joinSpace(await one.viewer(), 'counted');
	await sql`update space_member set role = 'owner' where space_id = ${room} and member_id = ${ada.id}`.execute(db);
	await db.insertInto('follow').values({ follower_id: cy.id, principal_id: ada.id }).execute();
	await chooseTopic(await cy.viewer(), 'sepsis', 'follow');

	const viewer = await ada.viewer();
	const options = { options: ['Yes', 'No'], several: false, days: 3, results: 'voted' as const, byProfession: false };
	const words = { audience: 'public' as const, markdown: 'The lactate fell.', topics: ['Sepsis'] };
	const inRoom = { spaceId: room, categoryId: null, markdown: 'The lactate rose.', topics: ['Sepsis'] };
	root.post = await writePost(viewer, { ...words, key: mintId() });
	root.carrier = await writePost(viewer, {
		...words,
		audience: 'space',
		spaceId: room,
		originalId: root.post,
		key: mintId(),
	});
	root.poll = await writePost(viewer, { ...words, poll: options, key: mintId() });
	root.thread = await startThread(viewer, { ...inRoom, title: 'A counted thread', key: mintId() });
	root.polled = await startThread(viewer, { ...inRoom, title: 'A counted poll', poll: options, key: mintId() });
	root.question = await askQuestion(viewer, {
		...words,
		title: 'What is counted here?',
		specialty: null,
		askedOf: null,
		key: mintId(),
	});
	root.case = await startDraft(viewer, { ...SAMPLE, audience: 'members' }, mintId());
	await recordNotIdentifiable(viewer, root.case, 'Ages are bands, days are relative, and the illness is a common one.');
	await publishCase(viewer, root.case);
	for (const id of [root.post, root.carrier, root.poll, root.thread, root.polled, root.case]) answer = await say(id);
	await say(answer);
	answered = await answerQuestion(await bo.viewer(), root.question, { markdown: 'Statements.', key: mintId() });
	await say(answered);
	await pin(viewer, 'counted', root.carrier, true);
});

const say = async (parentId: Id) => reply(await bo.viewer(), { parentId, markdown: 'So it did.', key: mintId() });

/** Runs the load of a route as a request does, and says what it asked beside session and viewer. */
async function asks(
	load: (event: never) => unknown,
	params: object,
	address: string,
	viewer: Viewer,
): Promise<string[]> {
	heard.length = 0;
	const url = new URL(address, 'http://localhost');
	const read = await load({ locals: { viewer, network: null }, params, url } as never);
	expect(read).toBeTruthy();
	return heard.filter((statement) => !LATER.test(statement));
}

const id = (of: keyof typeof root) => ({ id: shortId(root[of]) });
const slug = { slug: 'counted' };
type Page = [string, (event: never) => unknown, () => object, string];
const MEMBERS: Page[] = [
	['feed', home, () => ({}), '/'],
	['feed, everything', home, () => ({}), '/?show=everything'],
	['feed, useful', home, () => ({}), '/?show=useful'],
	['thread list', forums, () => ({}), '/forums'],
	['thread list, followed', forums, () => ({}), '/forums?show=followed'],
	['thread list of a space', spaceForum, () => slug, '/spaces/counted/forum'],
	['thread page', threadPage, () => id('thread'), '/forums/x'],
	['thread page, what is new', threadPage, () => id('thread'), '/forums/x?new'],
	['thread page, its end', threadPage, () => id('thread'), '/forums/x?before=end'],
	['thread page with a poll', threadPage, () => id('polled'), '/forums/x'],
	['question list', questions, () => ({}), '/questions'],
	['question list, unanswered', questions, () => ({}), '/questions?show=unanswered'],
	['question list, asked of me', questions, () => ({}), '/questions?show=asked'],
	['question page', questionPage, () => id('question'), '/questions/x'],
	['topic page', topicPage, () => ({ slug: 'sepsis' }), '/topics/sepsis'],
	['post page', postPage, () => id('post'), '/posts/x'],
	['post page with a poll', postPage, () => id('poll'), '/posts/x'],
	['post page that carries another', postPage, () => id('carrier'), '/posts/x'],
	['space page', spacePage, () => slug, '/spaces/counted'],
	['case page', casePage, () => id('case'), '/cases/x'],
	['case base', caseBase, () => ({}), '/cases'],
	['case base, filtered', caseBase, () => ({}), '/cases?sex=female&show=outcome'],
];

const CHANGES: [string, () => Promise<unknown>][] = [
	['nothing', async () => {}],
	['a reply', async () => Promise.all([...Object.values(root).slice(0, 5), root.case].map(say))],
	['a comment on an answer', () => say(answered)],
	['thanks', async () => react(await bo.viewer(), root.post, 'thanks')],
	['a root edited', async () => edit(await ada.viewer(), root.post, { markdown: `The lactate fell, ${mintId()}.` })],
	[
		'a carrying root edited',
		async () => edit(await ada.viewer(), root.carrier, { markdown: `See this, ${mintId()}.` }),
	],
	['an answer edited', async () => edit(await bo.viewer(), answer, { markdown: `It did, ${mintId()}.` })],
	['another name', () => sql`update principal set name = ${`Ada ${mintId()}`} where id = ${ada.id}`.execute(db)],
	[
		'a vote',
		async () => {
			for (const poll of [root.poll, root.polled]) await vote(await bo.viewer(), poll, [0]);
			await voteOnAnswer(await ada.viewer(), answered, 1);
		},
	],
	['a choice of languages', async () => chooseReads(await cy.viewer(), ['es', 'ar'])],
	['another choice', async () => chooseReads(await cy.viewer(), ['en'])],
	['its end', async () => closeDiscussion(await ada.viewer(), root.thread, 'It is settled.')],
];

describe.each(CHANGES)('after %s', (_, change) => {
	test('each page asks at most three times, and then again', async () => {
		await change();
		for (const [name, load, params, address] of MEMBERS)
			for (const time of ['first', 'second', 'third']) {
				const asked = await asks(load, params(), address, await cy.viewer());
				expect(asked.length, `${name}, ${time} time:\n${asked.join('\n\n')}`).toBeLessThanOrEqual(MOST);
			}
		for (const [name, load, params, address] of MEMBERS.filter(([, load]) => load === home || load === postPage).slice(
			0,
			3,
		)) {
			const asked = await asks(load, params(), address, VISITOR);
			expect(asked.length, `${name}, visitor:\n${asked.join('\n\n')}`).toBeLessThanOrEqual(MOST);
		}
		// What the pages showed is written later, together; the next change meets readers who have been here.
		await flushReading();
		await flushLooks();
	});
});

test('an unchanged discussion is one statement, whatever stands on it', async () => {
	for (const [name, load, params, address] of MEMBERS.filter(([, load]) =>
		[threadPage, postPage, casePage].includes(load as typeof casePage),
	)) {
		if (name.includes('carries') || name.includes('new')) continue;
		for (let time = 0; time < 3; time++) await asks(load, params(), address, await cy.viewer());
		expect(await asks(load, params(), address, await cy.viewer()), name).toHaveLength(1);
	}
});
