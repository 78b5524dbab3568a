// In which language a request asks to be answered, as far as its headers tell: before anybody knows whose request it is.

import type { IncomingHttpHeaders } from 'node:http';
import { known, languageOf } from '#words/speak.server.ts';
import { preferenceCookie } from './addresses.ts';
import type { CookieReader } from './session-cookie.ts';

export const languageCookie = () => preferenceCookie('language');

/** What a visitor chose in this browser. */
export const chosenLanguage = (cookies: CookieReader): string | undefined => cookies.get(languageCookie());

/** The language of the interface that the browser's cookie names, else the one that the browser asks for. */
export function askedLanguage({ cookie = '', 'accept-language': asked }: IncomingHttpHeaders): string {
	const start = `${languageCookie()}=`;
	const chosen = cookie.split(/;\s*/).find((pair) => pair.startsWith(start));
	return known(chosen?.slice(start.length)) ?? languageOf(asked ?? null);
}
