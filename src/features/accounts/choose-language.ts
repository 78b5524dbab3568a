// In which language the interface speaks. A visitor's choice is a cookie of the browser; a member's stands in the account, so that
// it goes along to other devices and into mails.

import type { Cookies } from '@sveltejs/kit';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { LANGUAGES } from '#words/speak.server.ts';
import { languageCookie } from './asked-language.ts';

const YEAR = 365 * 24 * 3600;

/** @param language a language of the interface, or null for whatever the browser asks for. @throws Refusal when there is no such language. */
export async function chooseLanguage(viewer: Viewer, cookies: Cookies, language: string | null): Promise<void> {
	if (language !== null && !LANGUAGES.includes(language))
		throw new Refusal('invalid', 'Choose one of the languages.', { field: 'language' });
	if (language === null) cookies.delete(languageCookie(), { path: '/' });
	else cookies.set(languageCookie(), language, { path: '/', maxAge: YEAR, sameSite: 'lax' });
	if (viewer.memberId !== null)
		await db.updateTable('member').set({ speaks: language }).where('id', '=', viewer.memberId).execute();
}

/** The languages by their own names, English first: "English", "Español", "العربية". */
export function languageChoices(): { tag: string; name: string }[] {
	return LANGUAGES.map((tag) => {
		const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
		return { tag, name: name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) };
	});
}

/** Name of the language that the member chose; null when the browser decides. */
export function spokenName(viewer: Viewer): string | null {
	const tag = viewer.memberId === null ? null : viewer.speaks;
	return languageChoices().find((one) => one.tag === tag)?.name ?? null;
}
