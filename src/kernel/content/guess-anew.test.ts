// Words from before languages were guessed are looked at once, whenever the worker ends in between.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { guessAnew, guessTexts } from './guess-anew.ts';

let lena: Person;
let keys = 0;
const ids: Record<string, Id> = {};
const TEXTS = {
	en: 'We stopped the anticoagulant for two days before the endoscopy, and nobody bled afterwards.',
	es: 'Suspendimos el anticoagulante dos días antes de la endoscopia y nadie sangró después.',
	ar: 'أوقفنا مضاد التخثر قبل التنظير بيومين ولم ينزف أحد بعد ذلك.',
	pt: 'Suspendemos o anticoagulante dois dias antes da endoscopia e ninguém sangrou depois.',
	short: 'Gracias, K+ 5,9',
	later: 'Suspendimos la heparina dos días antes de la biopsia y nadie sangró después.',
};
const languages = async () => {
	const { rows } = await sql<{ id: Id; language: string }>`select id, language from content`.execute(db);
	return Object.fromEntries(
		Object.entries(ids).map(([name, id]) => [name, rows.find((row) => row.id === id)?.language]),
	);
};

beforeAll(async () => {
	lena = await person('Lena Lengua', { profession: 'nurse' });
	for (const [name, markdown] of Object.entries(TEXTS))
		ids[name] = await writePost(await lena.viewer(), { audience: 'members', markdown, key: `anew-${++keys}-key` });
	// As they stood before: in the language of the account, whatever they say.
	await sql`update content set language = 'en'`.execute(db);
	await sql`update content set language = 'pt-BR' where id = ${ids.pt}`.execute(db);
	await sql`update language_pass set upto = 0, last = ${ids.short}, finished_at = null`.execute(db);
	await sql`update member set headline = 'Enfermera de quirófano en un hospital comarcal, y aprendiz de todo' where id = ${lena.id}`.execute(
		db,
	);
});

test('in batches, each from where the last one ended; what says too little, or came later, stays as it is', async () => {
	expect(await guessTexts(2)).toBe(true);
	expect(await languages()).toEqual({ en: 'en', es: 'es', ar: 'en', pt: 'pt-BR', short: 'en', later: 'en' });
	// Ended here, and started again.
	await guessAnew();
	const done = { en: 'en', es: 'es', ar: 'ar', pt: 'pt-BR', short: 'en', later: 'en' };
	expect(await languages()).toEqual(done);
	const { rows } = await sql<{ done: boolean }>`select finished_at is not null as done from language_pass`.execute(db);
	expect(rows).toEqual([{ done: true }]);

	// A mark that its writer changes afterwards is not changed back.
	await sql`update content set language = 'gl' where id = ${ids.es}`.execute(db);
	await guessAnew();
	expect(await languages()).toEqual({ ...done, es: 'gl' });
});

test('what members say of themselves is looked at too', async () => {
	const { rows } = await sql<{
		about: string | null;
	}>`select about_language as about from member where id = ${lena.id}`.execute(db);
	expect(rows).toEqual([{ about: 'es' }]);
});
