import { expect, test } from 'vitest';
import { Phrasebook } from './phrasebook.ts';
import { asName, language, say } from './say.ts';
import { directionOf, inLanguage, known, languageOf } from './speak.server.ts';

const book = new Phrasebook(
	'es',
	new Map([
		['There are at most {0} photos.', 'Hay {0, plural, one {# foto} other {# fotos}} como máximo.'],
		['{0} and {1}', '{0} y {1}'],
		['Physician', 'Medicina'],
		['replied to {0}', 'respondió a {0}'],
		['your post', 'su publicación'],
		['Nothing was changed.', 'No se cambió nada.'],
		['What you wrote was removed: {0}', 'Se retiró lo que escribió: {0}'],
		['{0} member.', '{0} miembro.'],
		['in the {0}s', 'en la década de {0}'],
		['in {0}', 'en {0}'],
		['found your {0} useful', 'útil: su {0}'],
		['a post', 'una publicación'],
		['PDF, {0}', 'PDF, {0}'],
		['{0} pages', '{0} páginas'],
		['{0} of {1}', '{0} de {1}'],
		['of {0}', 'de {0}'],
		['In {0}.', 'En {0}.'],
		['Off duty', 'Fuera de turno'],
	]),
);

test('a sentence that was made with its values is found by its pattern', () => {
	expect(book.say('There are at most 12 photos.')).toBe('Hay 12 fotos como máximo.');
	expect(book.say('There are at most 1 photos.')).toBe('Hay 1 foto como máximo.');
});
test('several names have the comma of the reader between them', () => {
	const arabic = new Phrasebook('ar', new Map([['{0} and {1}', '{0} و{1}']]));
	expect(arabic.say('Ana, Ben and Cem').replace(/[\u2066-\u2069]/g, '')).toBe('Ana، Ben وCem');
	expect(book.say('Ana, Ben and Cem')).toBe('Ana, Ben y Cem');
});
test('values that are words of the interface are said too; names stay', () => {
	expect(book.say('replied to your post')).toBe('respondió a su publicación');
	expect(book.say('Ana and Ben')).toBe('Ana y Ben');
	expect(book.say('Physician · Norway')).toBe('Medicina · Noruega');
});
test('a name that reads like words of ours stays: a journal, an island, a space that is set apart', () => {
	expect(book.say('3 of 12')).toBe('3 de 12');
	expect(book.say('of Physician')).toBe('de Medicina');
	for (const name of ['Annals of Frailty', 'Europe/Isle of Man']) expect(book.say(name)).toBe(name);
	const [space, from] = inLanguage('es', () => [asName('Off duty'), say('In \u2068Off duty\u2069, which you joined')]);
	expect(book.say(space)).toBe(space);
	expect(book.say(`In ${space}.`)).toBe(`En ${space}.`);
	expect(from).toContain('Off duty');
	expect(asName('Off duty')).toBe('Off duty');
});
test('sentences and paragraphs that follow each other are said one by one', () => {
	expect(book.say('There are at most 3 photos. Nothing was changed.')).toBe(
		'Hay 3 fotos como máximo. No se cambió nada.',
	);
	expect(book.say('Hello\n\nNothing was changed.')).toBe('Hello\n\nNo se cambió nada.');
});
test('a text of somebody is left alone, whatever small words stand in it', () => {
	const text = 'I saw him on Monday, and he was well. He came and went.';
	expect(book.say(text)).toBe(text);
	for (const purpose of ['Bread, hills, dogs. Open to every member.', 'Open to every member.'])
		expect(book.say(purpose)).toBe(purpose);
	expect(book.say('Halden Pharma member.')).toBe('Halden Pharma miembro.');
	// A moderator’s reason ends with a sentence that the interface has as well.
	expect(book.say('What you wrote was removed: It sells. Nothing was changed.')).toBe(
		'Se retiró lo que escribió: It sells. Nothing was changed.',
	);
});
test('a value to which letters are glued is a number', () => {
	expect(book.say('in the 1990s')).toBe('en la década de 1990');
	expect(book.say('in Netherlands')).toBe('en Países Bajos');
	expect(book.say('in the Bahamas')).not.toMatch(/década/);
});
test('a number is no name, and what stands between dots is said by itself', () => {
	const spanish = new Phrasebook(
		'es',
		new Map([
			['{0} days', '{0, plural, one {# día} other {# días}}'],
			['{0} and {1}', '{0} y {1}'],
			['Nurse', 'Enfermería'],
			['Anaesthesia and intensive care', 'Anestesia y cuidados intensivos'],
		]),
	);
	expect(spanish.say('12 days')).toBe('12 días');
	expect(spanish.say('Hard days')).toBe('Hard days');
	expect(spanish.say('Nurse · Anaesthesia and intensive care · Germany')).toBe(
		'Enfermería · Anestesia y cuidados intensivos · Alemania',
	);
});
test('a list has the commas and the “and” of the language, when all of it is known', () => {
	const words = new Map([
		['site', 'el sitio'],
		['mail', 'el correo'],
		['push', 'el móvil'],
	]);
	const spanish = new Phrasebook('es', words);
	expect(spanish.say('site and mail')).toBe('el sitio y el correo');
	expect(spanish.say('site, mail and push')).toBe('el sitio, el correo y el móvil');
	expect(spanish.say('site, mail')).toBe('el sitio, el correo');
	for (const other of ['site, Ana and mail', 'mail, and she']) expect(spanish.say(other)).toBe(other);
	expect(
		new Phrasebook('ar', new Map([...words.keys()].map((one, at) => [one, 'أبج'[at] as string]))).say('site, mail'),
	).toBe('أ، ب');
});
test('a noun is known without its article, and a measure is no end of a sentence', () => {
	expect(book.say('found your post useful')).toBe('útil: su publicación');
	expect(book.say('Post')).toBe('Publicación');
	expect(book.say('PDF, 3 pages')).toBe('PDF, 3 páginas');
	expect(book.say('PDF, 1.4 MB')).toBe('PDF, 1.4 MB');
});

test('two requests at once do not mix', async () => {
	const spoken = async (tag: string) =>
		inLanguage(tag, async () => {
			await new Promise((resolve) => setImmediate(resolve));
			return [language(), say('Sign in again.')];
		});
	expect(await Promise.all([spoken('es'), spoken('ar'), spoken('en')])).toEqual([
		['es', 'Inicie sesión de nuevo.'],
		['ar', 'سجّل الدخول من جديد.'],
		['en', 'Sign in again.'],
	]);
	expect(language()).toBe('en');
});
test('the browser’s wish is heard with its weights, as far as there is a catalogue', () => {
	expect(languageOf('fr-CH, fr;q=0.9, es-MX;q=0.8, en;q=0.5')).toBe('es');
	expect(languageOf('en-US,en;q=0.9,ar;q=0.8')).toBe('en');
	expect(languageOf('de, *;q=0.1')).toBe('en');
	expect(languageOf(null)).toBe('en');
	expect(known('ar-EG')).toBe('ar');
	expect([directionOf('ar'), directionOf('es')]).toEqual(['rtl', 'ltr']);
});
test('numbers and dates of English sentences are written as the reader writes them', () => {
	const spanish = new Phrasebook(
		'es',
		new Map([
			['valid until {0}.', 'válido hasta el {0}.'],
			['{0} new papers', '{0, plural, one {# artículo nuevo} other {# artículos nuevos}}'],
		]),
	);
	expect(spanish.say('valid until 4 May 2027.')).toBe('válido hasta el 4 de mayo de 2027.');
	const whole = '4\u00a0May\u00a02027';
	expect(spanish.say(`valid until ${whole}.`)).toBe('válido hasta el 4\u00a0de\u00a0mayo\u00a0de\u00a02027.');
	expect(spanish.say('valid until 26 November 2026 at 14:05.')).toMatch(/26 de noviembre de 2026.* 14:05/);
	expect(spanish.say('12,345 new papers')).toBe('12.345 artículos nuevos');
	expect(spanish.say('1,000 new papers')).toBe('1000 artículos nuevos');
	expect(spanish.say('Sat, 28 Nov 2026, 17:00')).toMatch(/^sáb, 28 nov 2026, 17:00$/);
	for (const other of ['4 Maybe 2027', '1,23', '120/80', '12 mg']) expect(spanish.say(other)).toBe(other);
});
