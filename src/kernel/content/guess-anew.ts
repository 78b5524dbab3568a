// Words from before languages were guessed are looked at once, a few hundred at a time, by the clock, until all are: texts up to the
// last one of that time, and what members say of themselves. Only a clear guess changes the mark of a text (decision 0128).

import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { guessLanguage, settleLanguage } from './guess-language.ts';

const AT_ONCE = 250;
/** Milliseconds after which a run leaves the rest to the next one. */
const PATIENCE = 20_000;

/** Task of 'guess-anew'. Ended at any instant it goes on where it was: place and marks are written in one transaction. */
export async function guessAnew(): Promise<void> {
	const began = Date.now();
	const inTime = () => Date.now() - began < PATIENCE;
	while (inTime() && (await guessTexts()));
	while (inTime() && (await guessMembers()));
}

/** The next texts. @returns false when none is left. */
export async function guessTexts(atOnce = AT_ONCE): Promise<boolean> {
	return transact(async (trx) => {
		// Two runs at once would do the same twice; the second one waits, and goes on behind the first.
		const { rows: passes } = await sql<{
			upto: Id;
			last: Id;
		}>`select upto, last from language_pass where finished_at is null for update`.execute(trx);
		const pass = passes[0];
		if (!pass) return false;
		const { rows } = await sql<{ id: Id; title: string | null; markdown: string; language: string }>`
			select content.id, content.title, left(body.markdown, 1500) as markdown, content.language
			from content join body on body.content_id = content.id
			where content.id > ${pass.upto} and content.id <= ${pass.last} order by content.id limit ${sql.lit(atOnce)}`.execute(
			trx,
		);
		const found: { id: Id; language: string }[] = [];
		for (const { id, title, markdown, language } of rows) {
			const guess = await guessLanguage(`${title ?? ''}\n${markdown}`);
			if (!guess?.sure) continue;
			// "pt-BR" stays where the guess says "pt".
			const settled = settleLanguage(guess, [language]);
			if (settled !== language) found.push({ id, language: settled });
		}
		if (found.length > 0)
			await sql`update content set language = found.language
				from unnest(${found.map(({ id }) => id)}::bigint[], ${found.map(({ language }) => language)}::text[]) found (id, language)
				where content.id = found.id`.execute(trx);
		const isMore = rows.length === atOnce;
		await sql`update language_pass set upto = ${rows.at(-1)?.id ?? pass.last}, finished_at = ${isMore ? null : sql`now()`}`.execute(
			trx,
		);
		return isMore;
	});
}

/** The next members whose words about themselves were not looked at. @returns false when none is left. */
async function guessMembers(): Promise<boolean> {
	const { rows } = await sql<{ id: Id; headline: string; about: string; language: string }>`
		select id, headline, left(about, 1500) as about, language from member
		where about_language is null and (headline <> '' or about <> '') order by id limit ${sql.lit(AT_ONCE)}`.execute(db);
	const languages: string[] = [];
	for (const { headline, about, language } of rows) languages.push(await languageOfSelf(headline, about, language));
	// What was changed meanwhile has its language from that change.
	await sql`update member set about_language = found.language
		from unnest(${rows.map(({ id }) => id)}::bigint[], ${languages}::text[]) found (id, language)
		where member.id = found.id and about_language is null`.execute(db);
	return rows.length === AT_ONCE;
}

/** BCP 47, of what somebody says of him- or herself. @param own what he or she writes in. */
export const languageOfSelf = async (headline: string, about: string, own: string): Promise<string> =>
	settleLanguage(await guessLanguage(`${headline}.\n${about}`), [own]);

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** By the clock. */
		'guess-anew': Record<string, never>;
	}
}
