// Plain words: medical words explained, and larger type (decision 0116). On by itself for patients and carers and on the pages that are
// theirs; anybody can switch. A visitor's choice is a cookie of the browser, a member's stands in the account.

import type { Cookies } from '@sveltejs/kit';
import { preferenceCookie } from '#features/accounts/index.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

const cookie = () => preferenceCookie('plain-words');
const YEAR = 365 * 24 * 3600;
/** Pages that patients come to without an account. */
const FOR_PATIENTS = /^\/(?:consent(?:\/|$)|help\/for-patients$)/;

/** Keeps what was chosen. */
export async function choosePlainWords(viewer: Viewer, cookies: Cookies, on: boolean): Promise<void> {
	cookies.set(cookie(), on ? 'yes' : 'no', { path: '/', maxAge: YEAR, sameSite: 'lax' });
	if (viewer.memberId !== null)
		await db.updateTable('member').set({ plain_words: on }).where('id', '=', viewer.memberId).execute();
}

/** Does this page speak in plain words to this viewer? @param cookies of the request. */
export function speaksPlainly(viewer: Viewer, cookies: Pick<Cookies, 'get'>, path: string): boolean {
	if (viewer.memberId !== null) return viewer.plainWords;
	const chosen = cookies.get(cookie());
	return chosen === undefined ? FOR_PATIENTS.test(path) : chosen === 'yes';
}
