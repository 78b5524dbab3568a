// Every way out of the server, by route. The audience matrix asks each of them about planted texts; a route that is not
// listed here fails the test. A way either is probed, or says why no published content can leave through it.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readShortId } from '#platform/ids.ts';

/** What was planted, and who asks. */
export interface Planted {
	/** Short ids. */
	root: string;
	reply: string;
	attachment: string;
	/** With a poster, and captions in English that hold the root's words. */
	video: string;
	/** Words that stand in the root and in the reply, and nowhere else. */
	rootWords: string;
	replyWords: string;
	/** Short id of a notice about the reply that the asker has, if the asker is a member. */
	notice: string | null;
	/** A topic of the root that nobody else has written. */
	ownTag: string;
	authorHandle: string;
	space: string | null;
}

export interface Asker {
	/** Of the server that is asked. */
	origin: string;
	/** Asks the door for personas: with the persona's own secret, or as a stranger; never with a cookie. */
	persona(path: string, body?: unknown): Promise<{ status: number; body: string }>;
	get(path: string, headers?: Record<string, string>): Promise<{ status: number; location: string; body: string }>;
	post(path: string, form: Record<string, string>): Promise<{ status: number; location: string; body: string }>;
	/** What a live stream sends that resumes from the beginning, read for as long as it has something to say. */
	live(): Promise<string>;
}

/** Answers whether the planted content came out (its words, its bytes, or the fact that it exists). */
export type Probe = (asker: Asker, planted: Planted) => Promise<boolean>;

export interface Way {
	/** Null for a way on which content does not stand at all; `why` says so. */
	probe: Probe | null;
	why?: string;
	/** Does it show something only to those who may see it, and only some of what they may see? Then a "no" proves nothing. */
	partly?: true;
	/** Does it answer everybody as it answers a visitor, whoever asks? */
	anybody?: true;
}

/** PMID of a paper that the matrix puts into the library; every planted root cites it. */
export const PLANTED_PAPER = 99_000_001;

const nothing = (why: string): Way => ({ probe: null, why });

export const WAYS: Record<string, Way> = {
	'/(app)': {
		probe: async (asker, { rootWords }) => {
			const following = (await asker.get('/')).body.includes(rootWords);
			const everything = (await asker.get('/?show=everything')).body.includes(rootWords);
			const useful = (await asker.get('/?show=useful')).body.includes(rootWords);
			return following || everything || useful;
		},
	},
	'/(app)/posts/[id]': {
		probe: async (asker, { root, rootWords, replyWords }) => {
			const page = await asker.get(`/posts/${root}`);
			return page.status === 200 || page.body.includes(rootWords) || page.body.includes(replyWords);
		},
	},
	'/sitemap.xml': {
		probe: async (asker, { root }) => (await asker.get('/sitemap.xml')).body.includes(root),
		anybody: true,
	},
	'/feed.atom': {
		probe: async (asker, { rootWords, root }) => {
			const { body } = await asker.get('/feed.atom');
			return body.includes(rootWords) || body.includes(root);
		},
		anybody: true,
	},
	'/oembed': {
		probe: async (asker, { root }) => {
			const asked = await asker.get(`/oembed?url=${encodeURIComponent(`${asker.origin}/posts/${root}`)}`);
			return asked.status === 200;
		},
		anybody: true,
	},
	'/robots.txt': nothing('says where the map is'),
	'/(app)/repost/[id]': {
		probe: async (asker, { root, rootWords }) => {
			const page = await asker.get(`/repost/${root}`);
			return page.status === 200 || page.body.includes(rootWords);
		},
	},
	'/(app)/go/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/go/${id}`)))).some((answer) =>
				answer.location.includes('/posts/'),
			),
	},
	'/(app)/forums': {
		probe: async (asker, { rootWords }) => (await asker.get('/forums')).body.includes(rootWords),
		partly: true,
	},
	'/(app)/forums/[id]': {
		// What was planted is a post; a thread under the same readers stands in forums.test.ts.
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/forums/${id}`)))).some(
				(answer) => answer.status === 200 || answer.location.includes('/go/'),
			),
		partly: true,
	},
	'/(app)/forums/[id]/order': {
		probe: async (asker, { root }) => (await asker.get(`/forums/${root}/order`)).status === 200,
		partly: true,
	},
	'/(app)/spaces/[slug]/forum': {
		probe: async (asker, { space, rootWords }) =>
			(await asker.get(`/spaces/${space ?? 'physicians'}/forum`)).body.includes(rootWords),
		partly: true,
	},
	'/(app)/spaces/[slug]/forum/new': nothing('an empty form for members of the space'),
	'/(app)/spaces/[slug]/forum/categories': nothing('names of categories, for those who keep the forum'),
	'/(app)/vote/[id]': {
		// No poll was planted; polls.test.ts asks for one under the space's readers.
		probe: async (asker, { root }) => (await asker.get(`/vote/${root}`)).status === 200,
		partly: true,
	},
	'/(app)/follow/[id]': {
		probe: async (asker, { root }) =>
			(await asker.post(`/follow/${root}`, { stance: 'follow', back: '/here' })).location.includes('/here'),
		partly: true,
	},
	'/(app)/close/[id]': {
		probe: async (asker, { root }) => (await asker.get(`/close/${root}`)).status === 200,
		partly: true,
	},
	'/(app)/history/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/history/${id}`)))).some(
				(answer) => answer.status === 200,
			),
		partly: true,
	},
	'/(app)/preview': nothing('shows what was sent to it'),
	'/(app)/react/[id]': {
		probe: async (asker, { reply }) => {
			const answer = await asker.post(`/react/${reply}`, { sign: '', back: '/here' });
			return answer.location.includes('/here');
		},
		partly: true,
	},
	'/(app)/people/[handle]': {
		probe: async (asker, { authorHandle, rootWords }) =>
			(await asker.get(`/people/${authorHandle}`)).body.includes(rootWords),
		partly: true,
	},
	'/(app)/people': nothing('shows names and proved lines; whom it finds, and for whom: find-people.test.ts'),
	'/api/people': nothing('answers members with names, by the search of the page above: find-people.test.ts'),
	'/(app)/people/[handle]/connect': nothing('shows a name and a request between two people, to these two'),
	'/(app)/people/requests': nothing('shows requests to connect to the two whom each concerns'),
	'/(app)/people/invitations': nothing('shows the member’s own invitations'),
	'/(plain)/no-invitations': nothing('takes a wish about mails; shows nothing of anybody'),
	'/(app)/people/connections': nothing(
		'shows the member’s own connections; what posts held show of them: people.test.ts',
	),
	'/(app)/people/specialties': nothing('lists specialties and fields of study'),
	'/(app)/people/[handle]/resume.json': nothing(
		'shows parts of a profile, no content; profiles.test.ts asks who gets which',
	),
	'/(app)/people/[handle]/cv.pdf': nothing(
		'shows parts of a profile, no content; profiles.test.ts asks who gets which',
	),
	'/(app)/people/[handle]/suspend': nothing('shows a name and a suspension to moderators and administrators'),
	'/(app)/topics': {
		probe: async (asker, { ownTag }) => (await asker.get('/topics')).body.includes(ownTag),
	},
	'/(app)/topics/[slug]': {
		probe: async (asker, { ownTag, rootWords }) => {
			const [own, wide] = await Promise.all([asker.get(`/topics/${ownTag}`), asker.get('/topics/heart-diseases')]);
			return own.status === 200 || own.body.includes(rootWords) || wide.body.includes(rootWords);
		},
	},
	'/api/rarity': nothing('names of headings of MeSH, and how common they are'),
	'/api/codes': nothing(
		'codes of ICD-10-CM and headings of MeSH; devices of cases that the asker may see (codes.test.ts)',
	),
	'/api/topics': {
		probe: async (asker, { ownTag, rootWords }) => {
			const answers = await Promise.all([
				asker.post('/api/topics', { typed: ownTag.slice(0, -1) }),
				asker.post('/api/topics', { text: `about ${ownTag} and ${rootWords}` }),
			]);
			return answers.some(({ body }) => body.includes(ownTag));
		},
		partly: true,
	},
	'/(app)/digest': {
		probe: async (asker, { rootWords }) => (await asker.get('/digest')).body.includes(rootWords),
		partly: true,
	},
	'/(plain)/unsubscribe/[token]': nothing('ends mails; shows no content'),
	'/(plain)/unsubscribe/notices/[token]': nothing('ends mails; names open spaces alone'),
	'/(app)/search': {
		probe: async (asker, { rootWords, replyWords }) => {
			const answers = await Promise.all(
				[rootWords, replyWords, `${rootWords.slice(0, -1)}*`].map((words) => asker.get(`/search?q=${words}`)),
			);
			// The box repeats what was asked; what was found stands in a row.
			return answers.some(({ body }) => body.includes('data-row'));
		},
	},
	'/(app)/spaces': {
		probe: async (asker, { rootWords }) => (await asker.get('/spaces')).body.includes(rootWords),
		partly: true,
	},
	'/(app)/spaces/[slug]': {
		probe: async (asker, { space, rootWords }) =>
			(await asker.get(`/spaces/${space ?? 'physicians'}`)).body.includes(rootWords),
		partly: true,
	},
	'/(app)/decisions/[id]': nothing('shows rule and reason of a decision to whom it concerns or who reported'),
	'/(app)/appeals': nothing('lists decisions that were appealed, without texts, to moderators'),
	'/(app)/appeals/[id]': nothing(
		'shows what an appeal is about to a moderator who did not decide; here nothing is appealed',
	),
	'/(app)/log': nothing('says what was decided, without texts and names'),
	'/(app)/spaces/new': nothing('takes the words of a new space'),
	'/(app)/spaces/[slug]/members': nothing('shows names to members of the space'),
	'/(app)/spaces/[slug]/members/[handle]': nothing('shows a member to those who keep order'),
	'/(app)/spaces/[slug]/requests': nothing('shows who asks to enter to those who keep the door'),
	'/(app)/spaces/[slug]/invite': nothing('finds members whom the gate admits; shows no content'),
	'/(app)/spaces/[slug]/settings': nothing('shows the space’s own words to its owner'),
	'/(app)/spaces/[slug]/gate': nothing('shows a gate to the owner'),
	'/(app)/spaces/[slug]/log': nothing('says what was decided in a space to its members, without texts and names'),
	'/(app)/invitations/[token]': nothing('shows name, purpose and rules of a space to whom its gate admits'),
	'/(app)/edit/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/edit/${id}`)))).some((answer) => answer.status === 200),
		partly: true,
	},
	'/(app)/report/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/report/${id}`)))).some(
				(answer) => answer.status === 200,
			),
		partly: true,
	},
	// What is reported is shown to those who judge it, whoever else may see it; here nothing is reported.
	'/(app)/reports': {
		probe: async (asker, { root, reply }) => {
			const { body } = await asker.get('/reports');
			return body.includes(root) || body.includes(reply);
		},
		partly: true,
	},
	'/(app)/reports/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/reports/${id}`)))).some(
				(answer) => answer.status === 200,
			),
		partly: true,
	},
	'/(app)/remove/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.get(`/remove/${id}`)))).some(
				(answer) => answer.status === 200,
			),
		partly: true,
	},
	'/(app)/notices': {
		probe: async (asker, { notice }) => notice !== null && (await asker.get('/notices')).body.includes(notice),
		partly: true,
	},
	'/(app)/notices/[id]': {
		probe: async (asker, { notice }) =>
			notice !== null &&
			[await asker.get(`/notices/${notice}`), await asker.post(`/notices/${notice}`, {})].some(({ location }) =>
				location.includes('/go/'),
			),
		partly: true,
	},
	'/(app)/personas/[handle]': {
		probe: async (asker, { authorHandle, rootWords }) =>
			(await asker.get(`/personas/${authorHandle}`)).body.includes(rootWords),
		partly: true,
	},
	'/(app)/personas': nothing('shows a member what there is to draw'),
	'/(app)/personas/draw': nothing('signs what is blinded'),
	'/(persona)/as': nothing('is the same page for everybody; what stands in it comes by the ways below'),
	'/api/persona/room': {
		probe: async (asker, { rootWords }) => (await asker.persona('room')).body.includes(rootWords),
		partly: true,
	},
	'/api/persona/threads/[id]': {
		probe: async (asker, { root, reply }) =>
			(await Promise.all([root, reply].map((id) => asker.persona(`threads/${id}`)))).some(
				(answer) => answer.status === 200,
			),
		partly: true,
	},
	'/api/persona/concerns': {
		probe: async (asker, { reply }) => (await asker.persona('concerns')).body.includes(reply),
		partly: true,
	},
	'/api/persona/acts': {
		probe: async (asker, { reply }) =>
			(await asker.persona('acts', { act: 'thank', what: reply, thanks: false })).status === 200,
		partly: true,
	},
	'/api/persona/keys': nothing('shows public keys, and how many have drawn under each'),
	'/api/persona/me': nothing('tells a persona its own name'),
	'/api/persona/redeem': nothing('makes a persona from a token'),
	'/emblems/[id]': nothing('draws an emblem for any id, whether there is such a persona or not'),
	'/api/live': {
		probe: async (asker, { reply }) => (await asker.live()).includes(reply),
		partly: true,
	},
	'/api/newer': {
		// Is one more counted from just before the root than from just after it?
		probe: async (asker, { root }) => {
			const at = Number(BigInt(readShortId(root) as string) >> 22n) + Date.UTC(2026, 0, 1);
			const counted = async (ms: number) => {
				const time = new Date(at + ms).toISOString().replace('T', ' ').replace('Z', '+00');
				const than = Buffer.from(`${time}|0`).toString('base64url');
				return Number(/\d+/.exec((await asker.get(`/api/newer?show=everything&than=${than}`)).body)?.[0] ?? 0);
			};
			return (await counted(-1)) > (await counted(4));
		},
		// It counts to a hundred, and a root that was written slowly lies outside.
		partly: true,
	},
	'/files/[attachment]/[variant]': {
		probe: async (asker, { attachment, video }) => {
			const seen = await Promise.all([attachment, video].map((id) => asker.get(`/files/${id}/320`)));
			const statuses = seen.map(({ status }) => status === 200);
			if (statuses[0] !== statuses[1]) throw new Error('a photo and the picture of a video have other readers');
			return statuses[0] as boolean;
		},
	},
	'/files/[attachment]/video': {
		probe: async (asker, { video }) => {
			const part = await asker.get(`/files/${video}/video`, { range: 'bytes=0-99' });
			return part.status === 206 || part.status === 200;
		},
	},
	'/files/[attachment]/document': {
		// What was planted has no PDF; one under the same readers stands in features/resources/resources.test.ts.
		probe: async (asker, { attachment }) =>
			[200, 206].includes((await asker.get(`/files/${attachment}/document`)).status),
		partly: true,
	},
	'/files/[attachment]/captions/[language]': {
		probe: async (asker, { video }) => (await asker.get(`/files/${video}/captions/en`)).status === 200,
	},
	'/(app)/scheduled': nothing('shows a member what that member scheduled; audience.test.ts asks as everybody else'),
	'/(app)/scheduled/[id]': nothing('shows a member what that member scheduled'),
	'/(app)/videos/new': nothing('takes uploads; shows the member’s own that are not published'),
	'/(app)/videos/[id]': nothing(
		'shows a member’s own upload to that member, whatever became of its post; video.test.ts asks as others',
	),
	'/api/uploads': nothing('begins an upload; answers with its address'),
	'/api/uploads/[id]': nothing('takes pieces of an upload; answers with how many bytes are here'),
	'/files': nothing('takes uploads; answers with the id of what was just uploaded'),
	'/(app)/design': nothing('shows the design system with invented words'),
	'/(plain)/offline': nothing('says that there is no connection'),
	'/(plain)/sign-in': nothing('shows no content'),
	'/(plain)/sign-up': nothing('shows no content; with an invitation, the name of who sent it'),
	'/(plain)/language': nothing('shows no content'),
	'/(plain)/plain-words': nothing('shows no content'),
	'/(plain)/sign-out': nothing('shows no content'),
	'/(plain)/confirm': nothing('shows no content'),
	'/(plain)/forgot': nothing('shows no content'),
	'/(plain)/reset': nothing('shows no content'),
	'/(plain)/second-factor': nothing('shows no content'),
	'/(plain)/set-up': nothing('shows no content'),
	'/(plain)/set-up/progress': nothing('shows counts of a task'),
	'/(app)/admin/outbox': nothing('shows mails about accounts to administrators'),
	'/(app)/admin/outbox/[id]': nothing('shows mails about accounts to administrators'),
	'/(app)/account': nothing('shows the member’s own account'),
	'/(app)/account/access': nothing('the first words of the member’s own texts, and who opened them'),
	'/(app)/account/export': nothing('tells the member of the own exports'),
	'/(app)/account/export/[id]': nothing('the member’s own data, to that member; profiles.test.ts asks as others'),
	'/(app)/account/leave': nothing('counts what is the member’s own'),
	'/(app)/account/notices': nothing('shows the member’s own choices and devices'),
	'/(app)/account/notices/[slug]': nothing('shows the member’s own choices, for a space that the member is in'),
	'/(app)/account/notices/devices': nothing('takes a browser’s address and answers nothing'),
	'/manifest.webmanifest': nothing('says what the network is called'),
	'/(app)/account/language': nothing('shows the member’s own choice'),
	'/(app)/account/name': nothing('shows the member’s own name'),
	'/(plain)/left': nothing('shows no content'),
	'/(app)/account/address': nothing('shows the member’s own account'),
	'/(app)/account/passkeys': nothing('shows the member’s own account'),
	'/(app)/account/password': nothing('shows the member’s own account'),
	'/(app)/account/second-factor': nothing('shows the member’s own account'),
	'/(app)/account/sessions': nothing('shows the member’s own account'),
	'/(app)/profile': nothing('shows the member’s own profile'),
	'/(app)/profile/gallery': nothing('shows the member’s own pictures'),
	'/(app)/profile/looks': nothing('shows the member’s own settings'),
	'/(app)/profile/sections/[section]': nothing('shows lines of the member’s own profile'),
	'/(app)/profile/blocked': nothing('shows names to the member who blocked them'),
	'/(app)/about': nothing('says who runs the network'),
	'/about.json': nothing('says who runs the network'),
	// What was planted is a post; a case under the same readers stands in features/cases/cases.test.ts and cases.test.ts.
	'/(app)/cases': {
		probe: async (asker, { rootWords }) => (await asker.get('/cases')).body.includes(rootWords),
		partly: true,
	},
	'/(app)/cases/new': nothing('shows drafts to those who write them'),
	'/(app)/cases/[id]': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/case.pdf': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/case.pdf`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/cite/[format]': {
		probe: async (asker, { root }) =>
			(
				await Promise.all(['bib', 'ris', 'json', 'txt'].map((format) => asker.get(`/cases/${root}/cite/${format}`)))
			).some((answer) => answer.status === 200),
		partly: true,
	},
	'/(app)/cases/[id]/write': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/write`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/opinion': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/opinion`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/review': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/review`)).status === 200,
		partly: true,
	},
	'/(app)/opinions': {
		probe: async (asker, { rootWords }) => (await asker.get('/opinions')).body.includes(rootWords),
		partly: true,
	},
	'/(app)/cases/[id]/solved': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/solved`)).status === 200,
		partly: true,
	},
	'/(app)/cases/calibration': nothing(
		'shows a member how the own guesses fit; titles of cases that the member may see',
	),
	'/(app)/cases/[id]/authors': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/authors`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/update': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/update`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/consent': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/consent`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/consent/[consent]/consent.json': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/consent/${root}/consent.json`)).status === 200,
		partly: true,
	},
	'/(app)/cases/[id]/consent/[consent]/signature': {
		probe: async (asker, { root }) => (await asker.post(`/cases/${root}/consent/${root}/signature`, {})).status === 200,
		partly: true,
	},
	// What was planted is no case: a collection's cases under several readers stand in features/collections/collections.test.ts.
	'/(app)/cases/[id]/collect': {
		probe: async (asker, { root }) => (await asker.get(`/cases/${root}/collect`)).status === 200,
		partly: true,
	},
	'/(app)/collections': {
		probe: async (asker, { rootWords }) => (await asker.get('/collections')).body.includes(rootWords),
		partly: true,
	},
	'/(app)/collections/new': nothing('the form of a new collection'),
	'/(app)/collections/[id]': {
		probe: async (asker, { root }) => (await asker.get(`/collections/${root}`)).status === 200,
		partly: true,
	},
	'/(app)/collections/[id]/cases': {
		probe: async (asker, { root }) => (await asker.get(`/collections/${root}/cases`)).status === 200,
		partly: true,
	},
	'/(app)/spaces/[slug]/club': {
		// What was planted is a post; meetings under the same readers stand in clubs.test.ts.
		probe: async (asker, { space, rootWords }) =>
			(await asker.get(`/spaces/${space ?? 'physicians'}/club`)).body.includes(rootWords),
		partly: true,
	},
	'/(app)/spaces/[slug]/club/new': nothing('an empty form for members of the space'),
	'/(app)/spaces/[slug]/club/dates/[id]': nothing('a date without a text, for whoever leads it'),
	'/(app)/spaces/[slug]/resources': {
		// What was planted is a post; resources under the same readers stand in features/resources/resources.test.ts.
		probe: async (asker, { space, rootWords }) => {
			const path = `/spaces/${space ?? 'physicians'}/resources`;
			const answers = [await asker.get(path), await asker.get(`${path}?q=${encodeURIComponent(rootWords)}`)];
			// What was asked for stands in the field of the search.
			return answers.some(({ body }) => body.replace(/value="[^"]*"/g, '').includes(rootWords));
		},
		partly: true,
	},
	'/(app)/spaces/[slug]/resources/new': nothing('an empty form for members of the space'),
	'/(app)/spaces/[slug]/resources/file': nothing('an empty form for members of the space'),
	'/(app)/spaces/[slug]/resources/write': nothing('an empty form for members of the space'),
	'/(app)/spaces/[slug]/resources/folders': nothing('names of folders, for members of the space'),
	'/(app)/spaces/[slug]/wiki/[title]': {
		probe: async (asker, { space, rootWords }) =>
			(await asker.get(`/spaces/${space ?? 'physicians'}/wiki/${encodeURIComponent(rootWords)}`)).location.startsWith(
				'/wiki/',
			),
		partly: true,
	},
	'/(app)/resources/[id]': {
		probe: async (asker, { root, rootWords }) => {
			const page = await asker.get(`/resources/${root}`);
			return page.status === 200 || page.body.includes(rootWords);
		},
		partly: true,
	},
	'/(app)/resources/[id]/edit': {
		probe: async (asker, { root }) => (await asker.get(`/resources/${root}/edit`)).status === 200,
		partly: true,
	},
	'/(app)/resources/[id]/version': {
		probe: async (asker, { root }) => (await asker.get(`/resources/${root}/version`)).status === 200,
		partly: true,
	},
	'/(app)/wiki/[id]': {
		probe: async (asker, { root, rootWords }) => {
			const page = await asker.get(`/wiki/${root}`);
			return page.status === 200 || page.body.includes(rootWords);
		},
		partly: true,
	},
	'/(app)/wiki/[id]/edit': {
		probe: async (asker, { root }) => (await asker.get(`/wiki/${root}/edit`)).status === 200,
		partly: true,
	},
	'/(app)/wiki/[id]/history': {
		probe: async (asker, { root }) => (await asker.get(`/wiki/${root}/history`)).status === 200,
		partly: true,
	},
	'/(app)/meetings/[id]': {
		probe: async (asker, { root, rootWords }) => {
			const page = await asker.get(`/meetings/${root}`);
			return page.status === 200 || page.body.includes(rootWords);
		},
		partly: true,
	},
	'/(app)/meetings/[id]/edit': {
		probe: async (asker, { root }) => (await asker.get(`/meetings/${root}/edit`)).status === 200,
		partly: true,
	},
	'/(app)/meetings/[id]/sheet': {
		probe: async (asker, { root }) => (await asker.get(`/meetings/${root}/sheet`)).status === 200,
		partly: true,
	},
	'/(app)/meetings/[id]/live': {
		probe: async (asker, { root }) => (await asker.get(`/meetings/${root}/live`)).status === 200,
		partly: true,
	},
	'/(app)/meetings/[id]/minutes': {
		probe: async (asker, { root }) => (await asker.get(`/meetings/${root}/minutes`)).status === 200,
		partly: true,
	},
	'/(app)/meetings/[id]/meeting.ics': {
		probe: async (asker, { root }) => (await asker.get(`/meetings/${root}/meeting.ics`)).status === 200,
		partly: true,
	},
	'/(app)/meetings/[id]/certificate.pdf': {
		probe: async (asker, { root }) => (await asker.get(`/meetings/${root}/certificate.pdf`)).status === 200,
		partly: true,
	},
	'/(app)/minutes/[id]': {
		probe: async (asker, { root, rootWords }) => {
			const page = await asker.get(`/minutes/${root}`);
			return page.status === 200 || page.body.includes(rootWords);
		},
		partly: true,
	},
	'/(app)/minutes/[id]/cite/[format]': {
		probe: async (asker, { root }) => (await asker.get(`/minutes/${root}/cite/txt`)).status === 200,
		partly: true,
	},
	'/(app)/calendars/[token]': nothing(
		'the dates of one club behind a secret address that ends with leaving the space; clubs.test.ts asks for it',
	),
	'/(app)/cohorts': nothing('the questions that a member asked: counts and the own words, no case'),
	'/(app)/cohorts/new': nothing('the form of a research question'),
	'/(app)/cohorts/requests': nothing('titles of the own cases that are asked for'),
	'/(app)/cohorts/[id]': nothing(
		'counts of ten cases or more for whoever asked: features/cohorts/cohorts.test.ts tries for fewer',
	),
	'/(app)/cohorts/[id]/releases/[number]/[file]': nothing(
		'codes and bands of ten cases or more, without a word of anybody',
	),
	'/(app)/spaces/[slug]/cases': {
		probe: async (asker, { space, rootWords }) =>
			(await asker.get(`/spaces/${space ?? 'physicians'}/cases`)).body.includes(rootWords),
		partly: true,
	},
	'/(plain)/consent/withdraw': nothing('takes a code; answers with the receipt of a consent and no word of a case'),
	'/(plain)/consent/receipt': nothing('the receipt of a consent, without a word of a case'),
	'/(app)/questions': {
		probe: async (asker, { rootWords }) => (await asker.get('/questions')).body.includes(rootWords),
		partly: true,
	},
	'/(app)/questions/[id]': {
		probe: async (asker, { root, rootWords, replyWords }) => {
			const page = await asker.get(`/questions/${root}`);
			return page.body.includes(rootWords) || page.body.includes(replyWords);
		},
		partly: true,
	},
	'/(app)/questions/ask': {
		probe: async (asker, { rootWords }) =>
			(await asker.get(`/questions/ask?title=${encodeURIComponent(rootWords)}`)).body.split(rootWords).length > 2,
		partly: true,
	},
	'/(app)/questions/similar': {
		probe: async (asker, { rootWords }) =>
			(await asker.get(`/questions/similar?title=${encodeURIComponent(rootWords)}`)).body.includes('/questions/'),
		partly: true,
	},
	// What was planted hangs on nothing of imaging; imaging.test.ts asks for series, frames, stills and marks as others.
	'/(app)/imaging': nothing('lists the member’s own series that hang nowhere yet'),
	'/(app)/imaging/new': nothing('takes uploads'),
	'/(app)/imaging/uploads/[id]': nothing('reports on the member’s own upload, without any value of its files'),
	'/(app)/imaging/[series]': {
		probe: async (asker, { root }) => (await asker.get(`/imaging/${root}`)).status === 200,
		partly: true,
	},
	'/(app)/imaging/[series]/stills/[frame]': {
		probe: async (asker, { root }) => (await asker.get(`/imaging/${root}/stills/0`)).status === 200,
		partly: true,
	},
	'/(app)/imaging/[series]/frames/[frame]': {
		probe: async (asker, { root }) => (await asker.get(`/imaging/${root}/frames/0`)).status === 200,
		partly: true,
	},
	// What feeds bring was written by nobody here; picks are contents of a page, and news.test.ts asks for them in every audience.
	'/(app)/news': {
		probe: async (asker, { rootWords }) => {
			const mine = (await asker.get('/news')).body.includes(rootWords);
			return mine || (await asker.get('/news?show=all')).body.includes(rootWords);
		},
		partly: true,
	},
	'/(app)/news/[id]': {
		probe: async (asker, { root, rootWords, replyWords }) => {
			const page = await asker.get(`/news/${root}`);
			return page.status === 200 || page.body.includes(rootWords) || page.body.includes(replyWords);
		},
		partly: true,
	},
	'/(app)/news/channels/[id]/feed.atom': {
		probe: async (asker, { root, rootWords }) => {
			const feed = await asker.get(`/news/channels/${root}/feed.atom`);
			return feed.status === 200 || feed.body.includes(rootWords);
		},
		partly: true,
	},
	'/(app)/news/saved': nothing('shows a member what he or she saved of feeds'),
	'/(app)/news/items/[id]': nothing('shows an item of a feed to those whose channels bring it'),
	'/(app)/news/items/[id]/discuss': nothing('a form with an item of a feed above it'),
	'/(app)/news/channels': nothing('lists channels of feeds: their names and what they say of themselves'),
	'/(app)/news/channels/new': nothing('a form'),
	'/(app)/news/channels/[id]': nothing('picks of one channel under visibleTo; news.test.ts asks as everybody'),
	'/(app)/news/channels/[id]/settings': nothing('shows a channel to whoever runs it'),
	'/(app)/news/channels/[id]/desk': nothing('shows items of feeds to the editors of a channel'),
	'/(app)/news/channels/[id]/pick': nothing('a form with an item of a feed in it, for editors'),
	'/(app)/news/[id]/edit': nothing('shows a pick to its editors'),
	'/(app)/news/subscriptions': nothing('shows a member the own feeds'),
	'/(app)/news/subscriptions/opml': nothing('gives a member the addresses of the own feeds'),
	'/(app)/spaces/[slug]/news': nothing(
		'items of feeds and picks of one space under visibleTo; features/news/news.test.ts asks as others',
	),
	'/(app)/admin/news': nothing('shows addresses of feeds to administrators'),
	'/(app)/library': nothing('searches PubMed’s citations, which no member wrote'),
	'/(app)/library/searches': nothing('shows a member the own searches'),
	'/(app)/library/feed/[token]': {
		// Whoever knows an address reads citations of PubMed there, and nothing that anybody here wrote: library.test.ts.
		probe: async (asker, { rootWords, authorHandle }) => {
			const { body } = await asker.get('/library/feed/none.000000000000000000000000000');
			return body.includes(rootWords) || body.includes(authorHandle);
		},
		partly: true,
	},
	'/(app)/library/journals': nothing('lists journals of PubMed'),
	'/(app)/library/journals/[nlm]': nothing('shows a journal of PubMed and its papers'),
	'/(app)/library/shelf': nothing('shows a member the own shelf; library.test.ts asks as others'),
	'/(app)/library/shelf/[pmid]': nothing('shows a member the own note and files; library.test.ts asks as others'),
	'/(app)/library/shelf/[pmid]/file/[id]': nothing('gives a file to its owner alone; library.test.ts asks as others'),
	'/(app)/library/shelf/export': nothing('gives a member the own shelf as a table'),
	'/(app)/library/[pmid]': {
		probe: async (asker, { root }) => (await asker.get(`/library/${PLANTED_PAPER}`)).body.includes(`/go/${root}`),
		// Visitors and personas have no library.
		partly: true,
	},
	'/(app)/library/[pmid]/cite': nothing('one of PubMed’s citations in several forms'),
	'/(app)/library/[pmid]/discuss': nothing('a form with one of PubMed’s citations above it'),
	'/(app)/library/export': nothing('PubMed’s citations as a file'),
	'/(app)/evidence': nothing('numbers, in which closed circles do not count'),
	'/(app)/share': nothing('a form with words that the asker’s own device sent'),
	'/(app)/help': nothing('the product’s own help, for everybody'),
	'/(app)/help/[page]': nothing('the product’s own help, for everybody'),
	'/(app)/welcome': nothing('a member’s own profession, as stated'),
	'/(app)/welcome/topics': {
		// Only what is written about lately, as on the page of topics.
		probe: async (asker, { ownTag }) => (await asker.get('/welcome/topics')).body.includes(ownTag),
		partly: true,
	},
	'/(app)/welcome/people': nothing('who wrote what the viewer may read: features/first-steps/first-steps.test.ts'),
	'/(app)/admin/medline': nothing('shows loads of PubMed’s files to administrators'),
	'/(app)/admin': nothing('a list of pages for administrators'),
	'/(app)/admin/staff': nothing('shows duties to administrators'),
	'/(app)/admin/audit': nothing('shows ids and acts to administrators, never texts'),
	'/(app)/admin/network': nothing('shows the network’s own words to administrators'),
	'/(app)/verify': nothing('shows the member’s own claims and credentials'),
	'/(app)/verify/[id]': nothing('shows a member’s own claim'),
	'/(app)/verify/return': nothing('takes the answer of an institution’s sign-in'),
	'/(app)/verify/object/[id]': nothing('shows a member’s own credential that ended'),
	'/(app)/verify/workplace': nothing('shows the member’s own workplaces'),
	'/(app)/vouch/[id]': nothing('shows a name and a profession to the colleague who is asked'),
	'/(app)/desk/[id]/documents/[document]': nothing('gives a document of an open claim to checkers'),
	'/(app)/admin/registers/describe': nothing('shows how registers are read to administrators'),
	'/(app)/admin/sanctions': nothing('shows the names of lists to administrators'),
	'/(app)/admin/institutions': nothing('shows providers to administrators, never their secrets'),
	'/(app)/admin/workplaces': nothing('shows domains to administrators'),
	'/(app)/desk': nothing('shows claims to checkers'),
	'/(app)/desk/[id]': nothing('shows a claim to checkers'),
	'/(app)/admin/topics': nothing('counts descriptors for administrators'),
	'/(app)/admin/registers': nothing('shows loads of registers to administrators'),
	'/(app)/admin/rosters': nothing('shows rosters to administrators'),
	'/api/auth/[...all]': nothing('answers about the session and passkeys of whoever asks'),
};

/** Ids of all routes that answer, read from the folders. */
export function routeIds(): string[] {
	const root = path.resolve(import.meta.dirname, '../src/routes');
	const found = new Set<string>();
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
		if (!/^\+(page\.svelte|page\.server\.ts|page\.ts|server\.ts)$/.test(entry.name)) continue;
		found.add(`/${path.relative(root, entry.parentPath).split(path.sep).join('/')}`.replace(/\/$/, ''));
	}
	return [...found].sort();
}
