// The audience matrix: every audience × every kind of reader × every way out of the running server.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '#kernel/tables.ts';
import { makeMp4 } from '#tests/make-video.ts';
import type { Person } from '#tests/people.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { type Asker, PLANTED_PAPER, type Planted, routeIds, WAYS } from '#tests/ways-out.ts';

const READERS = [
	'author',
	'colleague',
	'connection',
	'named',
	'nurse',
	'student',
	'unverified',
	'industry',
	'patient',
	'blocked',
	'lapsed',
	'readsAlong',
	'banned',
	'suspended',
	'moderator',
	'persona',
	'visitor',
] as const;
type Reader = (typeof READERS)[number];

// Who may see it, in so many words. Not computed: computing it would be a second version of the rule.
const all = (...but: Reader[]) => READERS.filter((reader) => !but.includes(reader));
const MAY: Record<Audience | 'secret' | 'removed' | 'scheduled', readonly Reader[]> = {
	public: all('blocked'),
	members: all('blocked', 'suspended', 'persona', 'visitor'),
	verified: ['author', 'colleague', 'nurse', 'banned'],
	connections: ['author', 'connection'],
	space: ['author', 'colleague', 'readsAlong'],
	secret: ['author', 'colleague'],
	named: ['author', 'named'],
	removed: [],
	scheduled: [],
};
type Case = keyof typeof MAY;
const CASES = Object.keys(MAY) as Case[];

let server: TestServer;
let sessionCookie: (rawToken: string) => string;
const people = {} as Record<Exclude<Reader, 'visitor' | 'persona'>, Person>;
/** What the persona's page sends with each request. */
const PERSONA = { secret: 'A'.repeat(43), id: '4611686018427387904' };
const planted = {} as Record<Case, Planted>;
const notices = {} as Record<Case, Partial<Record<Reader, string>>>;

beforeAll(async () => {
	server = await startServer();
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	({ sessionCookie } = await import('#tests/sign-in.ts'));
	await arrange();
});

afterAll(async () => {
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
});

async function arrange() {
	await import('#features/kinds.ts');
	const { person, space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { shortId } = await import('#platform/ids.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	const { reply } = await import('#kernel/replies/reply.ts');
	const { addPhoto } = await import('#kernel/attachments/add-photo.ts');
	const { addVideo } = await import('#kernel/attachments/video/add-video.ts');
	const { notify } = await import('#kernel/notices/notify.ts');
	const { sql } = await import('kysely');

	await db.insertInto('network').values({ name: 'Matrix', operator: 'A', funder: 'B', contact: null }).execute();
	await sql`insert into citation (pmid, version, file_number, nlm_id, title, published_on, record, words, terms)
		values (${PLANTED_PAPER}, 1, 1, '1', 'A paper.', '2020-01-01', ${JSON.stringify({ pmid: PLANTED_PAPER, title: 'A paper.', journal: { title: 'J', abbreviation: 'J', issn: [] }, published: {}, languages: [], types: [], ids: [] })}::jsonb, '', '{}')`.execute(
		db,
	);
	const physician = { profession: 'physician' };
	people.author = await person('Author', physician);
	people.colleague = await person('Colleague', physician);
	people.connection = await person('Connection');
	people.named = await person('Named');
	people.nurse = await person('Nurse', { profession: 'nurse' });
	people.student = await person('Student', { profession: 'medical-student' });
	people.unverified = await person('Unverified');
	people.industry = await person('Industry', { company: 'Pharma Ltd' });
	people.patient = await person('Patient');
	people.blocked = await person('Blocked', physician);
	people.lapsed = await person('Lapsed', physician);
	people.suspended = await person('Suspended', physician);
	people.moderator = await person('Moderator', { duties: ['moderator'] });
	people.readsAlong = await person('Reads Along', { profession: 'nursing-student' });
	people.banned = await person('Banned', physician);
	// A right for each kind of member; free of industry; and a secret one.
	const physicians = await space('physicians', { any: [physician, { profession: 'nursing-student', right: 'read' }] });
	const secret = await space('s-secret0000', { any: [physician] }, 'secret');
	for (const one of ['author', 'colleague', 'blocked', 'lapsed', 'suspended', 'readsAlong', 'banned'] as const)
		await joinSpace(await people[one].viewer(), 'physicians');
	for (const one of ['author', 'colleague', 'banned'] as const)
		await db
			.insertInto('space_member')
			.values({ space_id: secret, member_id: people[one].id, role: one === 'author' ? 'owner' : 'member' })
			.execute();
	await sql`update space_member set role = 'owner' where space_id = ${physicians} and member_id = ${people.author.id}`.execute(
		db,
	);
	const { removeMember } = await import('#features/spaces/members.ts');
	for (const slug of ['physicians', 's-secret0000'])
		await removeMember(await people.author.viewer(), slug, people.banned.handle, {
			rule: 'Spam',
			reason: 'Again and again.',
			until: new Date(Date.now() + 864e5),
		});
	for (const other of [people.connection.id, people.blocked.id])
		for (const [member_id, other_id] of [
			[people.author.id, other],
			[other, people.author.id],
		] as [string, string][])
			await db.insertInto('connection').values({ member_id, other_id }).execute();
	for (const one of Object.values(people))
		if (one.id !== people.author.id)
			await db.insertInto('follow').values({ follower_id: one.id, principal_id: people.author.id }).execute();

	await makePersona(physicians);
	const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#276' } })
		.png()
		.toBuffer();
	const moving = path.join(server.dataDir, 'moving.mp4');
	await writeFile(moving, await makeMp4());
	for (const name of CASES) {
		const audience: Audience =
			name === 'removed' || name === 'scheduled' ? 'public' : name === 'secret' ? 'space' : name;
		const viewer = await people.author.viewer();
		const attachmentId = await addPhoto(viewer, new Uint8Array(picture), `a plain surface, ${name}`);
		const videoId = await addVideo(viewer, {
			path: moving,
			bytes: 10_000,
			alt: `a plain surface that moves, ${name}`,
			poster: new Uint8Array(picture),
			captions: { file: `WEBVTT\n\n00:00.000 --> 00:01.000\nplantedroot${name}\n`, language: 'en' },
			attested: true,
			key: `video-${name}-key`,
		});
		const rootId = await writePost(viewer, {
			audience,
			videoId,
			spaceId: audience === 'space' ? (name === 'secret' ? secret : physicians) : null,
			named: audience === 'named' ? [people.named.id, people.blocked.id] : [],
			markdown: `plantedroot${name} (PMID ${PLANTED_PAPER})`,
			topics: ['Heart Failure', `plantedtag${name}`],
			attachmentIds: [attachmentId],
			key: `root-${name}-key`,
		});
		const replyId = await reply(viewer, {
			parentId: rootId,
			markdown: `plantedreply${name}`,
			key: `reply-${name}-key`,
		});
		planted[name] = {
			root: shortId(rootId),
			reply: shortId(replyId),
			attachment: shortId(attachmentId),
			video: shortId(videoId),
			rootWords: `plantedroot${name}`,
			replyWords: `plantedreply${name}`,
			notice: null,
			ownTag: `plantedtag${name}`,
			authorHandle: people.author.handle,
			space: 'physicians',
		};
		// As if everyone had been told, rightly or wrongly: what they see is decided when they look.
		notices[name] = {};
		for (const [reader, one] of Object.entries(people)) {
			await notify(db, {
				memberId: one.id,
				kind: 'reply',
				actorId: people.author.id,
				contentId: replyId,
				fact: `reply:${replyId}`,
			});
			const row = await db
				.selectFrom('notice')
				.select('id')
				.where('member_id', '=', one.id)
				.where('content_id', '=', replyId)
				.executeTakeFirstOrThrow();
			notices[name][reader as Reader] = shortId(row.id);
		}
		if (name === 'removed')
			await sql`update content set state = 'removed', removed_at = now() where root_id = ${rootId}`.execute(db);
		if (name === 'scheduled')
			await sql`update content set published_at = now() + interval '1 day' where root_id = ${rootId}`.execute(db);
	}
	const { runJobs } = await import('#tests/run-jobs.ts');
	const { searchTasks } = await import('#kernel/search/tasks.ts');
	await runJobs({ 'search.index': searchTasks['search.index'] });
	// Only now, so that the rights were there and ended.
	await db.insertInto('block').values({ blocker_id: people.author.id, blocked_id: people.blocked.id }).execute();
	await sql`update member set suspended_until = now() + interval '1 day' where id = ${people.suspended.id}`.execute(db);
	await sql`update credential set valid_until = now() where member_id = ${people.lapsed.id}`.execute(db);
	await sql`update principal set proved_until = now() where id = ${people.lapsed.id}`.execute(db);
	await sql`update space_member set valid_until = now() where member_id = ${people.lapsed.id}`.execute(db);
}

/** A persona of that room, as redeeming a token makes it. */
async function makePersona(roomId: string) {
	const { sql } = await import('kysely');
	const { db } = await import('#platform/db.server.ts');
	const { secretHash } = await import('#features/personas/redeem-token.ts');
	await sql`update space set personas = true where id = ${roomId}`.execute(db);
	await sql`insert into principal (id, kind, handle, name, profession, proved_until)
		values (${PERSONA.id}, 'persona', 'quiet.heron.000000', 'Quiet Heron', 'physician', now() + interval '1 day')`.execute(
		db,
	);
	await sql`insert into persona (id, room_id, term, secret_hash, token_hash, ends_at)
		values (${PERSONA.id}, ${roomId}, 'now', ${secretHash(PERSONA.secret)}, ${Buffer.alloc(32)}, now() + interval '1 day')`.execute(
		db,
	);
}

/** The same, and whoever asks twice for one thing and changes nothing between gets the first answer again: nine texts stand on one page. */
function patientAsker(reader: Reader): Asker {
	const each = asker(reader);
	const answers = new Map<string, Promise<unknown>>();
	const once = <T>(question: string, ask: () => Promise<T>): Promise<T> => {
		if (!answers.has(question)) answers.set(question, ask());
		return answers.get(question) as Promise<T>;
	};
	/** An act may change what was answered. */
	const act = <T>(ask: () => Promise<T>): Promise<T> => {
		answers.clear();
		return ask();
	};
	return {
		...each,
		get: (address, headers = {}) => once(`${address} ${JSON.stringify(headers)}`, () => each.get(address, headers)),
		live: () => once('live', each.live),
		persona: (address, body) =>
			body === undefined
				? once(`persona ${address}`, () => each.persona(address))
				: act(() => each.persona(address, body)),
		post: (address, form) => act(() => each.post(address, form)),
	};
}

function asker(reader: Reader): Asker {
	// A persona's requests carry no cookie: on every way but its own it is a visitor.
	const cookie = reader === 'visitor' || reader === 'persona' ? '' : sessionCookie(people[reader].rawToken);
	const ask = async (address: string, init: RequestInit) => {
		const response = await fetch(server.url + address, {
			...init,
			redirect: 'manual',
			headers: { accept: 'text/html', origin: server.url, ...(cookie && { cookie }), ...(init.headers as object) },
		});
		return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() };
	};
	return {
		origin: server.url,
		get: (address, headers = {}) => ask(address, { headers }),
		persona: (address, body) =>
			fetch(`${server.url}/api/persona/${address}`, {
				method: body === undefined ? 'GET' : 'POST',
				headers: {
					origin: server.url,
					...(reader === 'persona' && { authorization: `Persona ${PERSONA.secret}` }),
					...(body !== undefined && { 'content-type': 'application/json' }),
				},
				body: body === undefined ? undefined : JSON.stringify(body),
			}).then(async (response) => ({ status: response.status, body: await response.text() })),
		post: (address, form) => ask(address, { method: 'POST', body: new URLSearchParams(form) }),
		live: async () => {
			const stop = new AbortController();
			const response = await fetch(`${server.url}/api/live`, {
				headers: { 'last-event-id': '0', ...(cookie && { cookie }) },
				signal: stop.signal,
			});
			if (response.status !== 200) return await response.text();
			let text = '';
			const reader = (response.body as ReadableStream<Uint8Array>).getReader();
			const decoder = new TextDecoder();
			try {
				// The stream says how many are unread when it has sent what was missed.
				while (!text.includes('event: caught-up')) {
					const { done, value } = await reader.read();
					if (done) break;
					text += decoder.decode(value);
				}
			} finally {
				stop.abort();
			}
			return text;
		},
	};
}

test('every route is listed as a way out, and no listed way is gone', () => {
	const prefix = (id: string) => Object.keys(WAYS).some((way) => way === id);
	expect(routeIds().filter((id) => !prefix(id))).toEqual([]);
	const routes = new Set(routeIds());
	expect(Object.keys(WAYS).filter((way) => !routes.has(way))).toEqual([]);
	for (const [way, { probe, why }] of Object.entries(WAYS)) expect(probe !== null || why, way).toBeTruthy();
});

describe.each(READERS)('%s', (reader) => {
	test.each(Object.entries(WAYS).filter(([, way]) => way.probe !== null))('%s', async (id, way) => {
		const seen: Case[] = [];
		const who = patientAsker(reader);
		for (const name of CASES) {
			const one = { ...planted[name], notice: notices[name][reader] ?? null };
			if (await way.probe?.(who, one)) seen.push(name);
		}
		const inItsRoom = reader === 'persona' && id.startsWith('/api/persona/');
		const asked = way.anybody ? 'visitor' : reader;
		const may = CASES.filter((name) => MAY[name].includes(asked) || (inItsRoom && name === 'space'));
		if (way.partly) expect(may).toEqual(expect.arrayContaining(seen));
		else expect(seen).toEqual(may);
	});
});

describe.each(['mail', 'push'] as const)('by %s', (way) => {
	test('goes out what the reader may see at that moment, and nothing of what stands in it', async () => {
		const { readShortId } = await import('#platform/ids.ts');
		const { db } = await import('#platform/db.server.ts');
		const { sql } = await import('kysely');
		const { LETTERS } = await import('#tests/letters.ts');
		// No silence at whatever hour this runs, and no job of the server's own worker in between.
		await sql`insert into digest (member_id, quiet_from, quiet_to) select id, 0, 0 from member
			on conflict (member_id) do update set quiet_from = 0, quiet_to = 0`.execute(db);
		await sql`update notice set mail_at = null, push_at = null`.execute(db);
		for (const [reader, { id }] of Object.entries(people)) {
			const seen: Case[] = [];
			for (const name of CASES) {
				const notice = notices[name][reader as Reader] as string;
				const letter = await LETTERS[way](id, readShortId(notice) as string);
				if (letter.includes(notice)) seen.push(name);
				const { rootWords, replyWords, authorHandle, root, reply } = planted[name];
				for (const secret of [rootWords, replyWords, root, reply, ...(way === 'push' ? [authorHandle] : [])])
					expect(letter).not.toContain(secret);
				if (way === 'push' || !['public', 'members'].includes(name))
					expect(letter).not.toMatch(/\bAuthor\b|physicians/);
			}
			// A moderator sees through a block; nobody hears of somebody suspended, and whoever is suspended hears nothing.
			expect(seen, reader).toEqual(
				CASES.filter((name) => reader !== 'suspended' && MAY[name].includes(reader as Reader)),
			);
		}
	});
});

describe('a persona', () => {
	const seenBy = async (way: string, reader: Reader) => {
		const seen: Case[] = [];
		const who = patientAsker(reader);
		for (const name of CASES) if (await WAYS[way]?.probe?.(who, { ...planted[name], notice: null })) seen.push(name);
		return seen;
	};

	test('reads its room by its own door, what is public besides, and nothing else', async () => {
		expect(await seenBy('/api/persona/room', 'persona')).toEqual(['space']);
		expect(await seenBy('/api/persona/threads/[id]', 'persona')).toEqual(['public', 'space']);
		for (const way of Object.keys(WAYS).filter((one) => one.startsWith('/api/persona/')))
			expect(await seenBy(way, 'visitor'), way).toEqual([]);
	});

	test('is read by the members of its room, on every page of theirs, and by nobody else', async () => {
		const { status, body } = await asker('persona').persona('acts', {
			act: 'post',
			text: 'plantedbypersona',
			key: 'persona-matrix',
		});
		expect(status, body).toBe(200);
		const { id } = JSON.parse(body);
		const pages = [`/posts/${id}`, '/spaces/physicians', '/personas/quiet.heron.000000', '/?show=everything'];
		for (const reader of READERS) {
			const bodies = await Promise.all(pages.map(async (page) => (await asker(reader).get(page)).body));
			// Whoever its author blocked in the other texts is nobody that the persona blocked.
			const may = ['author', 'colleague', 'blocked', 'readsAlong'].includes(reader);
			expect(
				bodies.map((text) => text.includes('plantedbypersona')),
				reader,
			).toEqual(pages.map(() => may));
		}
	});

	test('is refused with a member’s cookie, for then the server would see both at once', async () => {
		const cookie = sessionCookie(people.author.rawToken);
		const authorization = `Persona ${PERSONA.secret}`;
		const tried: Record<string, string>[] = [
			{ cookie, authorization },
			{ cookie },
			{ cookie: cookie.slice(0, -9), authorization },
		];
		for (const path of ['room', 'keys', 'concerns', 'redeem'])
			for (const headers of tried)
				expect((await fetch(`${server.url}/api/persona/${path}`, { headers })).status, path).toBe(400);
	});
});

test('what is scheduled is its author’s alone, on every page, until its time', async () => {
	const { schedule } = await import('#features/scheduled/schedule.ts');
	const { shortId } = await import('#platform/ids.ts');
	const id = shortId(
		await schedule(await people.author.viewer(), {
			kind: 'post',
			fields: {
				text: 'plantedscheduledpost',
				audience: 'public',
				topics: 'plantedscheduledtag',
				key: 'scheduled-matrix',
			},
			attachmentIds: [],
			at: new Date(Date.now() + 864e5).toISOString().slice(0, 16),
			key: 'scheduled-matrix',
		}),
	);
	const own = ['/scheduled', `/scheduled/${id}`];
	const others = [
		'/',
		'/?show=everything',
		`/people/${people.author.handle}`,
		'/search?q=plantedscheduledpost*',
		`/posts/${id}`,
		`/go/${id}`,
		'/topics',
		'/topics/plantedscheduledtag',
		`/edit/${id}`,
		`/history/${id}`,
		'/digest',
	];
	for (const reader of READERS) {
		const bodies = await Promise.all([...own, ...others].map(async (page) => (await asker(reader).get(page)).body));
		// The box of search repeats what was asked.
		const holds = bodies.map((body) => body.replaceAll('plantedscheduledpost*', '').includes('plantedscheduledpost'));
		expect(holds, reader).toEqual([...own.map(() => reader === 'author'), ...others.map(() => false)]);
	}
});

test('a text that is carried in the open reaches nobody whom it would not reach by itself', async () => {
	const { writePost } = await import('#features/posts/write-post.ts');
	const { readShortId } = await import('#platform/ids.ts');
	const carriers = {} as Record<Case, string>;
	const { shortId } = await import('#platform/ids.ts');
	for (const name of CASES) {
		// Written while the author could see it, as its state was then.
		const original = readShortId(planted[name].root) as string;
		const { sql } = await import('kysely');
		const { db } = await import('#platform/db.server.ts');
		const id = await writePost(await people.author.viewer(), {
			audience: 'public',
			markdown: `carries${name}`,
			key: `carrier-${name}-key`,
			originalId: MAY[name].length > 0 ? original : null,
		});
		if (MAY[name].length === 0) {
			await sql`insert into repost (content_id, original_id) values (${id}, ${original})`.execute(db);
			await sql`update body set parts = parts | 4 where content_id = ${id}`.execute(db);
		}
		carriers[name] = shortId(id);
	}
	for (const reader of READERS) {
		if (!MAY.public.includes(reader)) continue;
		const who = patientAsker(reader);
		for (const name of CASES) {
			const pages = [`/posts/${carriers[name]}`, '/?show=everything', `/people/${planted[name].authorHandle}`];
			const bodies = await Promise.all(pages.map(async (page) => (await who.get(page)).body));
			const seen = bodies[0]?.includes(planted[name].rootWords);
			expect(bodies[0], `${reader} ${name}`).toContain(`carries${name}`);
			expect(seen, `${reader} ${name}`).toBe(MAY[name].includes(reader));
			if (!seen) {
				for (const body of bodies) expect(body, `${reader} ${name}`).not.toContain(planted[name].rootWords);
				expect(bodies[0]).not.toContain(planted[name].root);
			}
		}
	}
});

test('what is hidden and what does not exist get the same answer', async () => {
	const never = '0123456789abc';
	const paths = (id: string) => [`/posts/${id}`, `/go/${id}`, `/files/${id}/320`];
	for (const reader of ['visitor', 'unverified', 'industry', 'blocked', 'lapsed'] as const) {
		const who = asker(reader);
		const { root, attachment } = planted.space;
		for (const [hidden, missing] of [root, root, attachment].map(
			(id, at) => [paths(id)[at], paths(never)[at]] as const,
		)) {
			const [one, other] = await Promise.all([who.get(hidden as string), who.get(missing as string)]);
			const plain = (text: string, id: string) =>
				text
					.replaceAll(id, 'ID')
					.replace(/nonce="[^"]*"/g, '')
					.replace(/\d+ members?/g, '');
			expect(one.status, hidden).toBe(other.status);
			expect(plain(one.location, hidden?.split('/')[2] as string)).toBe(plain(other.location, never));
			expect(plain(one.body, hidden?.split('/')[2] as string)).toBe(plain(other.body, never));
		}
	}
});

test('a secret space does not exist for those outside', async () => {
	const { space } = await import('#tests/people.ts');
	await space('hidden-room', null, 'secret');
	for (const reader of ['visitor', 'colleague', 'moderator'] as const) {
		const [secret, never] = await Promise.all([
			asker(reader).get('/spaces/hidden-room'),
			asker(reader).get('/spaces/never-room'),
		]);
		expect([secret.status, secret.location.replace('hidden', 'x')]).toEqual([
			never.status,
			never.location.replace('never', 'x'),
		]);
		expect((await asker(reader).get('/spaces')).body).not.toContain('hidden-room');
	}
});
