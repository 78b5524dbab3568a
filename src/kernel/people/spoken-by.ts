// In which language a mail speaks to an address: the one that the member behind it chose. English for everybody else.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { mailsSpeak } from '#platform/mail.server.ts';
import { known } from '#words/speak.server.ts';

/** The language of whoever has an account with this address. */
export async function spokenBy(address: string): Promise<string> {
	const { rows } = await sql<{
		speaks: string | null;
	}>`select m.speaks from auth."user" u join member m on m.account_id = u.id
		where u.email = ${address.toLowerCase()}`.execute(db);
	return known(rows[0]?.speaks) ?? 'en';
}

mailsSpeak(spokenBy);
