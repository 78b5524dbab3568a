// Every letter about an account, to somebody who reads Spanish or Arabic: nothing of it is English but names and addresses.

import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import '#kernel/people/spoken-by.ts';
import { db } from '#platform/db.server.ts';
import { htmlOf, listKeptMails } from '#platform/mail.server.ts';
import { person } from '#tests/people.ts';
import { englishIn } from '#tests/unsaid.ts';
import { readCatalogues } from '#words/catalogues.ts';
import { inLanguage } from '#words/speak.server.ts';
import { type Letter, sendLetter } from './letters.ts';

const LETTERS: Record<Letter, true> = {
	confirm: true,
	'already-here': true,
	reset: true,
	'change-address': true,
	'address-changed': true,
	'password-changed': true,
	'second-factor-on': true,
	'second-factor-off': true,
	'recovery-code-used': true,
	'passkey-added': true,
	'passkey-removed': true,
	suspended: true,
	'suspension-ended': true,
	'erasure-asked': true,
	'signed-out': true,
};

/** A further language may come half empty. */
const whole = readCatalogues(path.resolve(import.meta.dirname, '../../words')).filter(({ language }) =>
	['ar', 'es'].includes(language),
);

test.each(whole)('in $language', async (catalogue) => {
	const { language } = catalogue;
	const reader = await person('Layla Haddad');
	const { rows } = await sql<{ user: string; email: string }>`select u.id as user, u.email from auth."user" u
		join member m on m.account_id = u.id where m.id = ${reader.id}`.execute(db);
	const { user: userId, email } = rows[0] as { user: string; email: string };
	await sql`update member set speaks = ${language} where id = ${reader.id}`.execute(db);
	for (const letter of Object.keys(LETTERS) as Letter[]) {
		// A letter about a suspension is written while there is one.
		const suspends = letter === 'suspended';
		await sql`update member set suspended_until = ${suspends ? sql`now() + interval '9 days'` : null}
			where id = ${reader.id}`.execute(db);
		await sendLetter({ letter, userId });
	}
	const find = englishIn(catalogue, []);
	const mails = (await listKeptMails(100)).filter(({ to }) => to === email);
	expect(mails).toHaveLength(Object.keys(LETTERS).length);
	for (const { subject, text, headers } of mails) {
		const html = inLanguage(language, () => htmlOf(text, subject));
		expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
		expect([subject, ...find(`<p>${subject}</p>`), ...find(html)]).toEqual([subject]);
		expect(headers?.['Content-Language']).toBe(language);
	}
});
