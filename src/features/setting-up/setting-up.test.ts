import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sessionToken } from '#features/accounts/session-cookie.ts';
import { signIn } from '#features/accounts/sign-in.ts';
import { forgetNetwork, readNetwork } from '#kernel/network/read-network.ts';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { browser } from '#tests/browser-stand-in.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { enterAs, listCast } from './demonstration-door.ts';
import { fillDemonstration } from './fill-demonstration.ts';
import { readFill } from './fill-progress.ts';
import { resumeFill, type SetUp, setUpDemonstration, setUpNetwork } from './set-up-network.ts';

const CODE = 'ABCD-2345';
const input = (more: Partial<SetUp> = {}): SetUp => ({
	code: CODE,
	network: 'Nordic Physicians',
	operator: 'St Anna Hospital',
	funder: 'the hospital itself',
	contact: '',
	name: 'Ingrid Solheim',
	email: 'ingrid@example.org',
	password: 'wobbly teapot under nine lanterns',
	fill: 'empty',
	...more,
});

async function empty() {
	await db.deleteFrom('auth.attempt').execute();
	await db.deleteFrom('network').execute();
	await db.deleteFrom('set_up_progress').execute();
	forgetNetwork();
}

test('without the code nothing is set up, and guessing it is slowed down', async () => {
	await empty();
	process.env.SET_UP_CODE = CODE;
	const guess = (i: number) =>
		setUpNetwork(browser(`203.0.113.${i}`).caller(), input({ code: `WRONG-${i}` })).catch((problem) => problem.kind);
	for (let i = 0; i < 9; i++) expect(await guess(i)).toBe('invalid');
	await db.updateTable('auth.attempt').set({ tries: 20 }).execute();
	expect(await guess(10)).toBe('invalid');
	expect(await guess(11)).toBe('too-many');
	expect(await readNetwork()).toBeNull();

	await empty();
	delete process.env.SET_UP_CODE;
	for (const code of ['', 'ABCD-2345', 'undefined'])
		await expect(setUpNetwork(browser().caller(), input({ code }))).rejects.toMatchObject({ field: 'code' });
});

test('with the code the network stands, and its administrator is signed in and holds every duty', async () => {
	await empty();
	process.env.SET_UP_CODE = CODE;
	await expect(setUpNetwork(browser().caller(), input({ password: 'ingridsolheim' }))).rejects.toMatchObject({
		field: 'password',
	});
	const own = browser();
	await setUpNetwork(own.caller(), input({ code: 'abcd2345' }));
	expect(await readNetwork()).toMatchObject({ name: 'Nordic Physicians', demonstration: false });
	const viewer = await readViewer(sessionToken(own));
	expect(viewer).toMatchObject({ name: 'Ingrid Solheim', confirmed: true });
	expect([...viewer.duties].sort()).toEqual(['administrator', 'checker', 'moderator']);
	const space = await db.selectFrom('space').selectAll().where('slug', '=', 'physicians').executeTakeFirstOrThrow();
	expect(space).toMatchObject({ entry: 'open', gate: { any: [{ profession: 'physician' }] } });
	expect(await signIn(browser().caller(), { email: 'ingrid@example.org', password: input().password })).toBe(
		'signed-in',
	);

	// outside the demonstration the door does not exist
	expect(await listCast()).toBeNull();
	await fillDemonstration();
	await expect(enterAs(browser().caller(), 'hannah.whitfield')).rejects.toMatchObject({ kind: 'not-found' });

	await expect(setUpNetwork(browser().caller(), input({ email: 'second@example.org' }))).rejects.toMatchObject({
		kind: 'conflict',
	});
	expect(await db.selectFrom('auth.user').select('id').where('email', '=', 'second@example.org').execute()).toEqual([]);
});

test('of two who set up at once one wins', async () => {
	await empty();
	process.env.SET_UP_CODE = CODE;
	const results = await Promise.allSettled(
		['one', 'two'].map((who) =>
			setUpNetwork(browser().caller(), input({ email: `${who}@example.org`, name: `Ann ${who}` })),
		),
	);
	expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
	const users = await db
		.selectFrom('auth.user')
		.select('email')
		.where('email', 'in', ['one@example.org', 'two@example.org'])
		.execute();
	expect(users.length).toBe(1);
});

test('the demonstration sets itself up once, fills, and lets in its cast but nobody with a password', async () => {
	await empty();
	await setUpDemonstration();
	await setUpDemonstration();
	expect(await readNetwork()).toMatchObject({ demonstration: true });
	expect(await readFill()).toMatchObject({ finished: false });
	// One that was given up is tried anew at the next start; one that waits is not tried twice.
	const waiting = async () => {
		const { rows } = await sql<{ left: number }>`select max_attempts - attempts as left from graphile_worker.jobs
			where task_identifier = 'demonstration.fill' and attempts < max_attempts`.execute(db);
		return rows.map(({ left }) => left);
	};
	await resumeFill();
	expect(await waiting()).toEqual([3]);
	await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(db);
	await resumeFill();
	expect(await waiting()).toEqual([3]);
	// The month itself is told by the journey of all pages (tests/filling.ts); here the people are enough.
	await runJobs({ 'demonstration.fill': (payload) => fillDemonstration(payload, { onlyMembers: true }) });
	await fillDemonstration();
	expect(await readFill()).toMatchObject({ finished: true, failed: null });
	await resumeFill();
	expect(await waiting()).toEqual([]);

	const offered = await listCast();
	expect(offered?.length).toBeGreaterThan(8);
	const guest = browser();
	await enterAs(guest.caller(), 'hannah.whitfield');
	expect(await readViewer(sessionToken(guest))).toMatchObject({ handle: 'hannah.whitfield' });
	// Ingrid, who set the earlier network up, has a password: no door leads into her account.
	await expect(enterAs(browser().caller(), 'ingrid.solheim')).rejects.toMatchObject({ kind: 'not-found' });
	await expect(enterAs(browser().caller(), "x' or true --")).rejects.toMatchObject({ kind: 'not-found' });
});
