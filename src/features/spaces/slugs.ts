// The address of a space. It follows from the name where everybody may know that the space exists, and is drawn by lot
// where nobody outside may: a name that "is taken" would tell of it.

import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** An address for a space of this name. @param hidden for a secret space, or one inside a secret space. */
export async function mintSlug(trx: Executor, name: string, hidden: boolean): Promise<string> {
	if (hidden) return drawn();
	const base = slugOf(name);
	if (base === '') return drawn();
	const candidates = [base, ...Array.from({ length: 20 }, (_, n) => `${base}-${n + 2}`)];
	const { rows } = await sql<{
		slug: string;
	}>`select slug from space where slug = any(${candidates}::citext[])`.execute(trx);
	const taken = new Set(rows.map(({ slug }) => slug.toLowerCase()));
	return candidates.find((one) => !taken.has(one)) ?? drawn();
}

/** Latin letters, digits and hyphens; '' for a name in another script, which then gets an address by lot. */
export function slugOf(name: string): string {
	return (
		name
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/ß/g, 'ss')
			.replace(/æ/g, 'ae')
			.replace(/ø/g, 'o')
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, 40)
			.replace(/^-+|-+$/g, '')
			// What stands for pages below /spaces, and the form of addresses by lot.
			.replace(/^(new|topics|s-[0-9a-z]{10})$/, 'space-$1')
	);
}

/** "s-" and ten letters: 50 bits, so that nobody finds one by trying. */
function drawn(): string {
	return `s-${Array.from({ length: 10 }, () => DIGITS[randomInt(32)]).join('')}`;
}
