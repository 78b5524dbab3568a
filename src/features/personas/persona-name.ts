// What a persona is called: a name that nobody here has.

import { sql } from 'kysely';
import { saysOffice } from '#kernel/people/official-name.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** Letters of one script: a name of mixed ones imitates another. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Han', 'Hangul'].map(
	(script) => new RegExp(`^[\\p{Script=${script}}\\p{M} '’-]+$`, 'u'),
);
const KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana} -]+$/u;
/** Words that would say more than the proved line does. */
const CLAIMS =
	/\b(dr|prof|professor|doctor|sir|dame|md|phd|rn|nurse|physician|surgeon|consultant|registrar|moderator|admin|administrator|staff|official|support|operator|checker|system)\b/i;

/**
 * The name as it will stand.
 * @throws Refusal on field "name". The sentence is the same for a member's name and for a persona's: it tells of neither.
 */
export async function readName(executor: Executor, given: string, roomId: Id): Promise<string> {
	const name = given.normalize('NFKC').replace(/\s+/g, ' ').trim();
	const refuse = (sentence: string) => new Refusal('invalid', sentence, { field: 'name' });
	if (name.length < 3 || name.length > 30) throw refuse('A name has three to thirty letters.');
	if (!SCRIPTS.some((script) => script.test(name)) && !KANA.test(name))
		throw refuse('A name has letters of one alphabet, spaces and hyphens; no figures or signs.');
	if (CLAIMS.test(name) || saysOffice(name, null))
		throw refuse('A name claims no title and no office: the proved line says what you are.');
	try {
		screenWriting([name], 'advise', false);
	} catch (problem) {
		if (problem instanceof Refusal) throw refuse('This could be somebody’s own name or number. Choose a room name.');
		throw problem;
	}
	const handle = handleStem(name);
	const { rows } = await sql`select from principal p where p.erased_at is null and (
			lower(p.name) = lower(${name}) or lower(p.name) = lower(unaccent(${name})) or p.handle = ${handle})
			and (p.kind <> 'persona' or exists (select from persona where persona.id = p.id and persona.room_id = ${roomId}
				and persona.ends_at > now()))
		limit 1`.execute(executor);
	if (rows.length > 0) throw refuse('This name is taken. Choose another one.');
	return name;
}

/** "Quiet Heron" → "quiet.heron"; what it would be as a member's handle. */
export function handleStem(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '.')
		.replace(/^\.+|\.+$/g, '')
		.slice(0, 20);
	return plain.length >= 3 ? plain : 'persona';
}
