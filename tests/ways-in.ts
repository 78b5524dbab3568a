// Every way into the server, by route: what takes words in is asked with the words of a patient (journeys/pages.test.ts), through
// the forms of every page as those of the cast see them. A route that takes something in and is not asked says here why not.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Routes that take something in, and that no form of the demonstration's pages reaches. */
export const UNASKED: Record<string, string> = {
	'/(app)/account/notices/devices': 'where a browser is reached for push, which the browser says',
	'/(app)/account/passkeys': 'a key, and the name by which its owner alone knows it',
	'/(app)/account/sessions': 'which session ends',
	'/(app)/cases': 'a filter to keep: features/cases/base',
	'/(app)/cases/[id]/consent/[consent]/signature': 'the strokes of a finger: features/cases/consent',
	'/(app)/cases/[id]/opinion': 'hostile-writing.test.ts',
	'/(app)/cases/[id]/solved': 'which answer was right, of those that were given',
	'/(app)/decisions/[id]':
		'an appeal, which kernel/decisions reads: only a member whom a decision concerns has the form',
	'/(app)/invitations/[token]': 'a yes',
	'/(app)/meetings/[id]/minutes': 'published as any text is: features/clubs',
	'/(app)/news/channels/[id]/settings': 'read by features/news/channels, as what /news/channels/new takes',
	'/(app)/personas/draw': 'a blinded token',
	'/(app)/profile/blocked': 'who is let in again',
	'/(app)/resources/[id]/version': 'read by features/resources, as what /spaces/[slug]/resources/file takes',
	'/(app)/share': 'what a phone shares comes back in the form of a post, and is not kept',
	'/(app)/videos/[id]': 'hostile-writing.test.ts',
	'/(plain)/consent/receipt': "a patient's code",
	'/(plain)/reset': 'a password',
	'/(plain)/second-factor': 'a code',
	'/(plain)/set-up': 'once, by the administrator: what the network and the administrator are called',
	'/(plain)/unsubscribe/[token]': 'a yes',
	'/(plain)/unsubscribe/notices/[token]': 'a yes',
	'/api/auth/[...all]': 'passkeys and the second factor; the rest of the library is closed',
	'/api/codes': 'looks up; nothing is kept',
	'/api/persona/acts': 'hostile-writing.test.ts',
	'/api/persona/redeem': 'a blinded token',
	'/api/rarity': 'looks up; nothing is kept',
	'/api/topics': 'looks up; nothing is kept',
	'/api/uploads': 'the size and the boundary of a form',
	'/api/uploads/[id]': 'pieces of a form, which its page reads: /imaging/new and /videos/new',
	'/files': 'one picture, read and covered by kernel/attachments',
};

/** Columns that hold whatever is written: a draft is its author's own; what the network and who vouches for its members are called, an administrator says. */
export const MAY_HOLD: ReadonlySet<string> = new Set([
	'public.case_draft.fields',
	...['name', 'operator', 'funder', 'contact'].map((column) => `public.network.${column}`),
	...['name', 'client_id'].map((column) => `public.identity_provider.${column}`),
]);

const ROOT = path.resolve(import.meta.dirname, '../src/routes');
const TAKES =
	/export const actions\b|export (?:const|async function|function) (?:POST|PUT|PATCH|DELETE|fallback)\b|\bPOST:/;

/** The ids of all routes that take something in. */
export const takingRoutes: readonly string[] = readdirSync(ROOT, { recursive: true, withFileTypes: true })
	.filter(
		({ name, parentPath }) =>
			/^\+(page\.server|server)\.ts$/.test(name) && TAKES.test(readFileSync(path.join(parentPath, name), 'utf8')),
	)
	.map(({ parentPath }) => `/${path.relative(ROOT, parentPath).split(path.sep).join('/')}`)
	.sort();

const patterns = takingRoutes
	.map((id) => {
		const address = id
			.replace(/\/\([^)]+\)/g, '')
			.replace(/[.]/g, '\\.')
			.replace(/\[\\.\\.\\.[^\]]+\]/g, '.+')
			.replace(/\[[^\]]+\]/g, '[^/]+');
		return { id, pattern: new RegExp(`^${address || '/'}$`) };
	})
	// "/cases/new" before "/cases/[id]".
	.sort((a, b) => a.id.split('[').length - b.id.split('[').length);

/** The route that takes what is sent to this address. */
export const takingRoute = (action: string): string | undefined =>
	patterns.find(({ pattern }) => pattern.test(new URL(action, 'http://localhost').pathname))?.id;
