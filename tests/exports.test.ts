// “Data is never sold” is a promise that a test can hold to one thing: there is no way on which more than one member's data
// leaves for an outsider. Every answer in a form for machines, every file of the commands, and every connection that this server
// opens to somebody else is listed here with what it carries and to whom; what is not listed fails.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { WAYS } from './ways-out.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const filesBelow = (folder: string) =>
	readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`);

type Carries =
	/** Nothing about members: the network's own words, reference data, an acknowledgement, or a redirect. */
	| 'no data'
	/** What members published for everybody in the world, alike for all who ask. */
	| 'public'
	/** The asker's own; named is the test in which somebody else asks. */
	| { own: string }
	/** One text, file or person that the asker may open as a page; the audience matrix, or the test named, asks as all others. */
	| { one: 'matrix' | string }
	/** Several members' data at once. Who may ask, and the test that shows it. */
	| { several: string; test: string };

/** Every route that answers without a page of its own. */
const MACHINE_ANSWERS: Record<string, Carries> = {
	'/(app)/account/export/[id]': { own: 'features/leaving/leaving.test.ts' },
	'/(app)/account/notices/devices': 'no data',
	'/(app)/calendars/[token]': { own: 'features/clubs/clubs.test.ts' },
	'/(app)/cases/[id]/case.pdf': { one: 'matrix' },
	'/(app)/cases/[id]/cite/[format]': { one: 'matrix' },
	'/(app)/cases/[id]/consent/[consent]/consent.json': { own: 'features/cases/cases.test.ts' },
	'/(app)/cases/[id]/consent/[consent]/signature': { own: 'features/cases/cases.test.ts' },
	'/(app)/cohorts/[id]/releases/[number]/[file]': {
		several:
			'whoever asked, when the network has released it: cases whose patients agreed to research, no names, no cell below k, in the audit',
		test: 'features/cohorts/cohorts.test.ts',
	},
	'/(app)/desk/[id]/documents/[document]': { one: 'features/verification/attacks/by-documents.file.ts' },
	'/(app)/follow/[id]': 'no data',
	'/(app)/go/[id]': 'no data',
	'/(app)/imaging/[series]/frames/[frame]': { one: 'features/imaging/imaging.test.ts' },
	'/(app)/imaging/[series]/stills/[frame]': { one: 'features/imaging/imaging.test.ts' },
	'/(app)/library/export': 'no data',
	'/(app)/library/feed/[token]': 'no data',
	'/(app)/library/shelf/[pmid]/file/[id]': { own: 'features/library/library-own.test.ts' },
	'/(app)/library/shelf/export': { own: 'features/library/library-own.test.ts' },
	'/(app)/meetings/[id]/certificate.pdf': { own: 'features/clubs/clubs.test.ts' },
	'/(app)/meetings/[id]/meeting.ics': { one: 'matrix' },
	'/(app)/minutes/[id]/cite/[format]': { one: 'matrix' },
	'/(app)/news/channels/[id]/feed.atom': {
		several: 'everybody, of a channel that its editors opened to everybody: what they picked, and why',
		test: 'features/news/news.test.ts',
	},
	'/(app)/news/subscriptions/opml': { own: 'features/news/news.test.ts' },
	'/(app)/notices/[id]': 'no data',
	'/(app)/people/[handle]/cv.pdf': { one: 'features/profiles/profiles.test.ts' },
	'/(app)/people/[handle]/resume.json': { one: 'features/profiles/profiles.test.ts' },
	'/(app)/personas/draw': { own: 'features/personas/personas.test.ts' },
	'/(app)/questions/similar': {
		several: 'members: titles of eight questions at most that they may open',
		test: 'features/questions/questions.test.ts',
	},
	'/(app)/react/[id]': 'no data',
	'/(app)/spaces/[slug]/wiki/[title]': 'no data',
	'/(plain)/consent/receipt': 'no data',
	'/(plain)/language': 'no data',
	'/(plain)/plain-words': 'no data',
	'/(plain)/sign-out': 'no data',
	'/about.json': 'no data',
	'/api/auth/[...all]': { own: 'features/accounts/accounts.test.ts' },
	'/api/codes': 'no data',
	'/api/live': { own: 'kernel/notices/stream-notices.test.ts' },
	'/api/newer': 'no data',
	'/api/people': {
		several:
			'members: eight names at most, by the search of the page, in which only those stand who agreed to be found',
		test: 'features/people/suggest-people.test.ts',
	},
	'/api/persona/acts': 'no data',
	'/api/persona/concerns': { own: 'features/personas/personas.test.ts' },
	'/api/persona/keys': 'no data',
	'/api/persona/me': { own: 'features/personas/personas.test.ts' },
	'/api/persona/redeem': 'no data',
	'/api/persona/room': {
		several: 'the personas of the room: a page of what stands in it, as its members read it',
		test: 'features/personas/personas.test.ts',
	},
	'/api/persona/threads/[id]': {
		several: 'the personas of the room: one discussion',
		test: 'features/personas/personas.test.ts',
	},
	'/api/rarity': 'no data',
	'/api/topics': 'no data',
	'/emblems/[id]': 'no data',
	'/feed.atom': 'public',
	'/api/uploads': 'no data',
	'/api/uploads/[id]': 'no data',
	'/files': 'no data',
	'/files/[attachment]/[variant]': { one: 'matrix' },
	'/files/[attachment]/captions/[language]': { one: 'matrix' },
	'/files/[attachment]/document': { one: 'features/resources/resources.test.ts' },
	'/files/[attachment]/video': { one: 'matrix' },
	'/manifest.webmanifest': 'no data',
	'/oembed': 'public',
	'/robots.txt': 'no data',
	'/sitemap.xml': 'public',
};

const answering = filesBelow('src/routes')
	.filter((name) => name.endsWith('/+server.ts'))
	.map((name) => name.replace(/^src\/routes/, '').replace(/\/\+server\.ts$/, ''));

describe('what answers a machine', () => {
	test('is listed here, all of it', () => {
		expect(Object.keys(MACHINE_ANSWERS).sort()).toEqual([...answering].sort());
	});

	test.each(Object.entries(MACHINE_ANSWERS))('%s carries what it says', (route, carries) => {
		const way = WAYS[route];
		expect(way, 'stands among the ways out').toBeDefined();
		if (carries === 'public') expect(way?.anybody, 'the matrix finds it the same for everybody').toBe(true);
		if (typeof carries === 'string') return;
		if ('one' in carries && carries.one === 'matrix')
			return expect(way?.probe, 'is asked by the matrix').not.toBeNull();
		const shown = 'own' in carries ? carries.own : 'one' in carries ? carries.one : carries.test;
		expect(existsSync(path.join(ROOT, 'src', shown)), shown).toBe(true);
	});
});

/** Files through which this server opens a connection to another machine: to whom, and with what of whose. */
const CONNECTIONS: Record<string, string> = {
	'src/platform/outgoing.server.ts': 'the agent of all requests; asks for nothing itself',
	'src/platform/guarded-fetch.server.ts':
		'the bounded question behind cards and feeds; an address, no cookie, no member',
	'src/platform/fetch-page.server.ts': 'a page for the card below a link: its address, without who wrote it',
	'src/kernel/links/link-card.ts': 'the same',
	'src/features/news/fetching/due.ts': 'says why a feed did not come; asks nothing itself',
	'src/features/notices/push/devices.ts': 'judges the address of a push service; asks nothing itself',
	'src/features/verification/institutions/providers.ts':
		'judges the address of an institution, which an administrator typed',
	'src/features/news/fetching/fetch-feed.ts':
		'a feed that members subscribed to: its address, without their names or number',
	'src/platform/mail.server.ts': 'the operator’s mail server: the letter to its addressee',
	'src/features/notices/push/send-push.ts':
		'the push service of the member’s own browser: sealed words without what was written',
	'src/features/verification/institutions/openid.ts': 'the institution at which the member signs in on purpose',
	'src/features/verification/institutions/orcid.ts': 'ORCID, when the member signs in there on purpose',
};

test('this server speaks to nobody but those listed, and of nobody but whom it concerns', () => {
	const opens =
		/from 'undici'|from 'nodemailer'|from 'web-push'|from 'openid-client'|guarded-fetch\.server|fetch-page\.server|outgoing\.server|\b(?:https?\.(?:get|request)|net\.connect|tls\.connect|createConnection)\(/;
	const found = filesBelow('src').filter(
		(name) =>
			/\.ts$/.test(name) &&
			!/\.(?:test|file|d)\.ts$/.test(name) &&
			opens.test(readFileSync(path.join(ROOT, name), 'utf8')),
	);
	expect(found.filter((name) => !(name in CONNECTIONS))).toEqual([]);
	expect(Object.keys(CONNECTIONS).filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});

/** Commands of the operator, on the operator's own machine. None hands out members' data; the ones that read take files in. */
const COMMANDS: Record<string, string> = {
	'features/registers/command.ts': 'takes registers in',
	'features/library/medline/command.ts': 'takes PubMed’s files in',
	'features/topics/command.ts': 'takes MeSH in',
	'features/forums/import/command.ts': 'takes an earlier forum in',
	'features/cases/codes/command.ts': 'takes codes of ICD-10 in',
	'words/command.ts': 'the interface’s own words',
};

test('no command of the operator writes members’ data out', () => {
	const found = filesBelow('src')
		.filter((name) => name.endsWith('/command.ts'))
		.map((name) => name.replace(/^src\//, ''));
	expect(found.filter((name) => !(name in COMMANDS))).toEqual([]);
});

test('the policy says so in words, and names each answer that carries several members’ data', () => {
	const policy = readFileSync(path.join(ROOT, 'docs/data-policy.md'), 'utf8');
	expect(policy).toContain('never sold');
	const several = Object.entries(MACHINE_ANSWERS)
		.filter(([, carries]) => carries === 'public' || (typeof carries === 'object' && 'several' in carries))
		.map(([route]) =>
			route
				.replace('/(app)', '')
				.replace(/\[.*?\](?:\/.*)?$/, '…')
				.replace(/\[.*?\]/g, '…'),
		);
	expect(several.filter((address) => !policy.includes(`\`${address.replace(/…$/, '')}`))).toEqual([]);
});
