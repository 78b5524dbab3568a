// Domains of institutions, and when an address counts as one of theirs.

import { domainToASCII } from 'node:url';

/** Mailboxes for everybody: they prove no workplace, whoever lists them. */
const FREE_MAIL = new Set(
	'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.com gmx.de gmx.net web.de t-online.de mail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com zoho.com fastmail.com hey.com tutanota.com orange.fr free.fr laposte.net libero.it doctors.org.uk'.split(
		' ',
	),
);
/** Where anybody can register a name: "co.uk" is nobody's domain. */
const PUBLIC_SECOND = new Set('ac co com edu gob gouv gov med net nhs org sch'.split(' '));

/** The domain in the form in which it is kept, or a sentence why it cannot be an institution's. */
export function institutionDomain(text: string): { domain: string } | { problem: string } {
	const domain = plainDomain(text.trim().replace(/^@/, ''));
	if (domain === null) return { problem: 'This is not a domain such as hospital.example.' };
	const labels = domain.split('.');
	if (FREE_MAIL.has(domain)) return { problem: 'Anybody can have an address there: it proves no workplace.' };
	if (
		labels.length < 2 ||
		(labels.length === 2 && PUBLIC_SECOND.has(labels[0] as string) && (labels[1] as string).length === 2)
	)
		return { problem: 'Anybody can register a name below this domain. Write the institution’s own one.' };
	return { domain };
}

/** ASCII form in lower case; null for what is none. */
export function plainDomain(text: string): string | null {
	const lower = text.toLowerCase().replace(/\.$/, '');
	// Letters of another script are not silently taken for the Latin ones that they look like: they become xn--….
	const ascii = domainToASCII(lower);
	if (ascii === '' || ascii.length > 253 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(ascii)) return null;
	if (/(^|\.)-|-(\.|$)/.test(ascii) || /^[\d.]+$/.test(ascii)) return null;
	return ascii;
}

export interface Address {
	local: string;
	/** In ASCII. */
	domain: string;
}

/** Reads an address whose parts are beyond doubt; null for everything clever (quotes, comments, routes, control characters). */
export function plainAddress(text: string): Address | null {
	const trimmed = text.trim();
	const at = trimmed.lastIndexOf('@');
	const local = trimmed.slice(0, at).toLowerCase();
	if (at < 1 || !/^[a-z0-9][a-z0-9._%+'-]{0,63}$/.test(local) || local.includes('..') || local.includes('%'))
		return null;
	const typed = trimmed.slice(at + 1);
	if (/[^\p{L}\p{N}.-]/u.test(typed)) return null;
	const domain = plainDomain(typed);
	return domain === null ? null : { local, domain };
}

/** Does an address at `domain` belong to the listed one? Below it only where the list says so, and at a dot. */
export function belongs(domain: string, listed: { domain: string; below: boolean }): boolean {
	return domain === listed.domain || (listed.below && domain.endsWith(`.${listed.domain}`));
}
