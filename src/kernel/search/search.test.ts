// Searching: phrases, minus, prefix, spelling, synonyms in several languages, acronyms, scripts without spaces, filters,
// and that nothing is found, counted or suggested that the viewer may not see.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { edit } from '#kernel/content/edit.ts';
import { publish } from '#kernel/content/publish.ts';
import { removeByModerator, withdraw } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { acronymWord, codeWord, extraWords, isAcronym, markdownWords, pairsIn } from './index-words.ts';
import { notifySavedSearches } from './notify-saved.ts';
import { planQuery } from './plan-query.ts';
import { readQuery } from './read-query.ts';
import { refreshSearch } from './refresh-search.ts';
import { resolveFilters } from './resolve-filters.ts';
import { forgetSearch, listSaved, saveSearch } from './saved.ts';
import { type Filters, piecesOf, search } from './search.ts';
import { slips } from './slips.ts';
import { synonymLines, synonymsOf } from './synonyms.ts';
import { searchTasks } from './tasks.ts';

let lena: Person; // a physician
let uli: Person; // another
let nina: Person; // a nurse
let mod: Person;
let physicians: Id;
const texts = {} as Record<string, Id>;

async function write(by: Person, name: string, markdown: string, more: Partial<Parameters<typeof publish>[1]> = {}) {
	texts[name] = await publish(await by.viewer(), {
		kind: 'post',
		audience: 'members',
		markdown,
		key: mintId(),
		...more,
	});
	return texts[name];
}
const index = () => runJobs({ 'search.index': searchTasks['search.index'] });
async function find(who: Person | typeof VISITOR, typed: string, filters: Filters = {}): Promise<string[]> {
	const viewer: Viewer = 'viewer' in who ? await who.viewer() : who;
	const { hits } = await search(viewer, typed, filters);
	return hits.map((hit) => Object.entries(texts).find(([, id]) => id === hit.id)?.[0] ?? hit.id);
}

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'Cardiology' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	nina = await person('Nina Ortiz', { profession: 'nurse' });
	mod = await person('Mona Keeper', { duties: ['moderator'] });
	physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	for (const one of [lena, uli]) await joinSpace(await one.viewer(), 'physicians');
	await write(
		uli,
		'infarct',
		'A beta blocker after **myocardial infarction** with preserved function: who still gives it for life?',
	);
	await write(uli, 'infarto', 'Un infarto de miocardio con bloqueo: ¿quién espera?', { language: 'es' });
	await write(uli, 'herz', 'Nach dem Herzinfarkt fahren die Patientinnen zu früh wieder Auto.', { language: 'de' });
	await write(uli, 'aids', 'AIDS was defined by the CDC long before the WHO had a staging.');
	await write(uli, 'aid', 'A hearing aid for a colleague who lost hers.');
	await write(uli, 'secret', 'In our room: myocardial infarction with normal coronaries, quizzaciously.', {
		audience: 'space',
		spaceId: physicians,
	});
	await write(uli, 'public', 'For everyone: sepsis is an emergency. Call early.', {
		audience: 'public',
		title: 'Sepsis in one sentence',
	});
	await write(uli, 'japanese', '心不全の患者における利尿薬の使い方', { language: 'ja' });
	await write(uli, 'failure', 'Diuretics in decompensation, and the scale in the kitchen.', {
		topics: ['Heart Failure'],
	});
	texts.reply = await reply(await lena.viewer(), {
		parentId: texts.infarct as Id,
		markdown: 'Levosimendan has no place here.',
		key: mintId(),
	});
	await index();
});

test('what is typed', () => {
	expect(readQuery('heart "left ventricle" -aspirin -"beta blocker" tachy* beta-blocker C++ " - *')).toEqual({
		terms: [
			{ kind: 'word', text: 'heart' },
			{ kind: 'phrase', text: 'left ventricle' },
			{ kind: 'prefix', text: 'tachy' },
			{ kind: 'phrase', text: 'beta blocker' },
			{ kind: 'word', text: 'C' },
		],
		without: [
			{ kind: 'word', text: 'aspirin' },
			{ kind: 'phrase', text: 'beta blocker' },
		],
	});
	expect(
		readQuery("'); drop table content; -- & | ! <-> :* \\").terms.every((term) => /^[\w ]+$/.test(term.text)),
	).toBe(true);
	expect(readQuery('a '.repeat(2000)).terms.length).toBeLessThanOrEqual(16);
});

test('words that a stemmer loses', () => {
	expect(isAcronym('HFrEF') && isAcronym('WHO') && isAcronym('SGLT2')).toBe(true);
	expect([codeWord('i21.4'), codeWord('I21 4'), codeWord('I214'), codeWord('heart')]).toEqual([
		'#i214',
		'#i214',
		'#i214',
		null,
	]);
	expect(extraWords('Infarction I21.4, of the wall')).toEqual(['#i21', '#i214']);
	expect(isAcronym('Who') || isAcronym('heart') || isAcronym('A')).toBe(false);
	expect(extraWords('The WHO and SGLT2 in HFrEF.')).toEqual(['WHO', 'SGLT2', 'HFrEF'].map(acronymWord));
	expect(extraWords('ALL THIS IS SHOUTED BY SOMEBODY ANGRY')).toEqual([]);
	expect(pairsIn('心不全 and 肺')).toEqual(['心不', '不全', '肺']);
	expect(markdownWords('**Bold** [a link](https://example.org/x) `code`')).toBe('Bold a link code');
	expect(slips('infraction', 'infarction')).toBe(1);
	expect([slips('', 'abc'), slips('abc', 'abc'), slips('kitten', 'sitting')]).toEqual([3, 0, 3]);
	expect(synonymLines).toBeGreaterThan(300);
	expect(synonymsOf('it')).toBeNull();
	expect(synonymsOf('IT')?.words).toContain('information technology');
	expect(synonymsOf('heart attack')?.short).toContain('MI');
});

describe('a member finds', () => {
	test('a phrase, without a word, and by the beginning of a word', async () => {
		expect(await find(lena, '"myocardial infarction"')).toEqual(expect.arrayContaining(['infarct', 'secret']));
		expect(await find(lena, '"infarction myocardial"')).toEqual([]);
		expect(await find(lena, 'infarction -quizzaciously')).not.toContain('secret');
		expect(await find(lena, 'infarction -quizzaciously')).toContain('infarct');
		expect(await find(lena, 'levosi*')).toEqual(['reply']);
		expect(await find(lena, 'levosi')).toEqual([]);
	});

	test('by an abbreviation, a lay word or a word of another language: MI, heart attack, infarto de miocardio', async () => {
		for (const typed of ['MI', 'heart attack', 'infarto de miocardio', 'Herzinfarkt'])
			expect((await find(lena, typed)).sort(), typed).toEqual(['herz', 'infarct', 'infarto', 'secret']);
		expect((await search(await lena.viewer(), 'MI')).also[0]?.words).toContain('myocardial infarction');
	});

	test('acronyms as what they are', async () => {
		expect(await find(lena, 'AIDS')).toEqual(['aids']);
		expect(await find(lena, 'WHO')).toEqual(['aids']);
		expect((await find(lena, 'hearing aid'))[0]).toBe('aid'); // then those with one of the words
	});

	test('scripts without spaces', async () => {
		expect(await find(lena, '心不全')).toEqual(['japanese']);
		expect(await find(lena, '心臓')).toEqual([]);
	});

	test('with and without accents', async () => {
		expect(await find(lena, 'quien espera')).toEqual(['infarto']);
	});

	test('by topic, also where the words are not in the text, and by the filters', async () => {
		expect(await find(lena, 'heart failure')).toContain('failure');
		const filters = await resolveFilters(await lena.viewer(), { topic: 'heart-diseases' });
		expect(await find(lena, 'diuretics', filters as Filters)).toEqual(['failure']);
		expect(await find(lena, 'infarction', { spaceId: physicians })).toEqual(['secret']);
		expect(await find(lena, 'levosimendan', { kind: 'post' })).toEqual([]);
		expect(await find(lena, 'levosimendan', { authorId: lena.id })).toEqual(['reply']);
		expect(await find(lena, 'sepsis', { since: new Date(Date.now() + 60_000) })).toEqual([]);
		expect(await resolveFilters(await nina.viewer(), { space: 'physicians' })).toBeNull();
	});

	test('by a question in plain words: what every text has chooses nothing', async () => {
		const found = await search(await lena.viewer(), 'What are the uses of levosimendan for an elephant?');
		expect(found.hits.map((hit) => hit.id)).toEqual([texts.reply]);
	});

	test('by a stop word alone, when that is all there is', async () => {
		expect(await planQuery(await lena.viewer(), 'a')).toMatchObject({ all: "'a'", any: "'a'" });
	});

	test('texts with some of the words when none has all, and says so', async () => {
		const found = await search(await lena.viewer(), 'levosimendan elephants moonlight');
		expect(found.some).toBe(true);
		expect(found.hits.map((hit) => hit.id)).toEqual([texts.reply]);
	});

	test('the passage, marked, with nothing of HTML made from members’ words', async () => {
		await write(uli, 'markup', 'Plain <b>tamponade</b> & "quotes" <script>alert(1)</script>');
		await index();
		const [hit] = (await search(await lena.viewer(), 'tamponade')).hits;
		expect(hit?.passage.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['tamponade']);
		expect(hit?.passage.map((piece) => piece.text).join('')).toContain('& "quotes');
		expect(piecesOf('a \uE000b\uE001 c')).toEqual([
			{ text: 'a ', marked: false },
			{ text: 'b', marked: true },
			{ text: ' c', marked: false },
		]);
	});
});

test('what was mistyped is offered as it is written', async () => {
	await refreshSearch();
	expect((await search(await lena.viewer(), 'myocardail infraction')).meant).toBe('myocardial infarction');
	expect((await search(await lena.viewer(), 'hert failure')).meant).toBe('heart failure'); // “here” is as like
	expect((await search(await lena.viewer(), 'sepsis')).meant).toBeNull();
	expect((await search(await nina.viewer(), 'quizaciously')).meant).toBeNull(); // stands in a gated room alone
});

test('nobody finds what he or she may not see: not a nurse, not a visitor, not somebody blocked', async () => {
	expect(await find(nina, 'infarction')).toEqual(['infarct']);
	expect(await find(nina, 'quizzaciously')).toEqual([]);
	expect((await search(await nina.viewer(), 'infarction')).total).toBe(1);
	expect(await find(VISITOR, 'infarction')).toEqual([]);
	expect(await find(VISITOR, 'sepsis')).toEqual(['public']);
	const blocked = await person('Blocked');
	expect(await find(blocked, 'infarction')).toEqual(['infarct']);
	await db.insertInto('block').values({ blocker_id: uli.id, blocked_id: blocked.id }).execute();
	expect(await find(blocked, 'infarction')).toEqual([]);
	expect(await find(blocked, 'levosimendan')).toEqual([]); // a reply below what the blocker wrote
});

test('what is removed, edited or erased is not found from that moment on, before any job has run', async () => {
	await write(uli, 'gone', 'A zebrafish model.');
	await write(uli, 'edited', 'An axolotl model.');
	await write(uli, 'erased', 'A capybara model.');
	await index();
	expect((await find(lena, 'model')).sort()).toEqual(['edited', 'erased', 'gone']);
	await withdraw(await uli.viewer(), texts.gone as Id);
	await edit(await uli.viewer(), texts.edited as Id, { markdown: 'A salamander model.' });
	await removeByModerator(await mod.viewer(), texts.erased as Id, {
		rule: 'patient-privacy',
		reason: 'It names somebody.',
	}).catch(async () =>
		removeByModerator(await mod.viewer(), texts.erased as Id, {
			rule: (await import('#kernel/content/removal-rules.ts')).PRIVACY,
			reason: 'It names somebody.',
		}),
	);
	for (const typed of ['zebrafish', 'axolotl', 'capybara', 'model']) expect(await find(lena, typed), typed).toEqual([]);
	const { rows } =
		await sql`select from search_row where content_id = any(${[texts.gone, texts.erased]}::bigint[])`.execute(db);
	expect(rows).toEqual([]);
	await index();
	expect(await find(lena, 'model')).toEqual(['edited']);
	expect(await find(lena, 'salamander')).toEqual(['edited']);
});

test('many hits are read from the newest back, in buckets, with the same result', async () => {
	await sql`select setval('search_row_number', 50000)`.execute(db);
	await sql`insert into search_statistic (lexeme, texts) values ('', 100), ('ubiquit', 90) on conflict (lexeme) do update set texts = excluded.texts`.execute(
		db,
	);
	for (let n = 0; n < 25; n++) await write(uli, `common${n}`, `Ubiquitous words, number ${n}.`);
	await index();
	const first = await search(await lena.viewer(), 'ubiquitous');
	const second = await search(await lena.viewer(), 'ubiquitous', {}, 1);
	expect([first.hits.length, second.hits.length, first.total]).toEqual([20, 5, 25]);
	expect(new Set([...first.hits, ...second.hits].map((hit) => hit.id)).size).toBe(25);
});

describe('a saved search', () => {
	test('tells of what is new, once, and only of what the member may see and wants', async () => {
		await saveSearch(await nina.viewer(), 'takotsubo', {});
		await saveSearch(await nina.viewer(), 'takotsubo', {});
		await saveSearch(await lena.viewer(), 'takotsubo', {});
		await expect(saveSearch(await nina.viewer(), 'sepsis MRN 88412993', {})).rejects.toMatchObject({ field: 'q' });
		await saveSearch(await uli.viewer(), 'sepsis 0140-6736', {}); // an ISSN is nobody's number
		expect(await listSaved(await nina.viewer())).toHaveLength(1);
		await sql`update saved_search set looked_at = now() - interval '1 hour'`.execute(db);
		await write(uli, 'gated', 'Takotsubo after a funeral.', { audience: 'space', spaceId: physicians });
		await index();
		const told = async (who: Person) =>
			(await readNotices(await who.viewer(), null)).notices.filter((notice) => notice.kind === 'saved-search');
		await notifySavedSearches();
		await notifySavedSearches();
		expect(await told(nina)).toEqual([]);
		expect(await told(lena)).toHaveLength(1);
		expect((await told(lena))[0]?.path).toBe('/search?q=takotsubo&order=newest');
		await chooseTopic(await nina.viewer(), 'takotsubo-cardiomyopathy', 'mute').catch(() => {});
		await write(uli, 'open', 'Takotsubo: the shape of an octopus trap.');
		await index();
		await notifySavedSearches();
		expect(await told(nina)).toHaveLength(1);
		// What became invisible takes its notice with it.
		await withdraw(await uli.viewer(), texts.open as Id);
		expect(await told(nina)).toEqual([]);
	});

	test('can be let go, and needs words', async () => {
		await expect(saveSearch(await nina.viewer(), '- !!', {})).rejects.toThrow(/nothing to look for/);
		for (const one of await listSaved(await nina.viewer())) await forgetSearch(await nina.viewer(), one.id);
		expect(await listSaved(await nina.viewer())).toEqual([]);
	});
});
