import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemOf, readForm, typed } from './form.ts';
import { Refusal, SentBefore } from './refusal.ts';

const posted = (body: string) =>
	new Request('http://localhost/', {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
	});

test('a form costs what it is long, not the square of it', async () => {
	// Looked up by name, field by field, this took minutes; one such form stopped the server for everybody.
	const many = Array.from({ length: 200_000 }, (_, n) => `f${n}=1`).join('&');
	const read = await readForm(posted(`${many}&text=here`), z.object({ text: z.string() }));
	expect(read).toMatchObject({ ok: true, data: { text: 'here' } });
});

test('names of fields are names and nothing else; what comes twice is a list', async () => {
	const body = '__proto__=a&__proto__=b&constructor=c&text=one&text=two';
	const read = await readForm(posted(body), z.looseObject({ text: z.array(z.string()) }));
	expect(read.ok && read.data).toMatchObject({ text: ['one', 'two'], constructor: 'c' });
	expect(Object.getPrototypeOf({})).toBe(Object.prototype);
	expect(typed(read.form).text).toBe('two');
	const refused = await readForm(posted(body), z.object({ text: z.string() }));
	expect(refused.ok).toBe(false);
});

test('what an Arabic or Persian keyboard writes as figures is read as figures; words and passwords stay as they were typed', async () => {
	const body = new URLSearchParams({ code: '١٢٣ ٤٥٦', dose: '٣٫٥', year: '۲۰۲۴', text: 'الجرعة ٣', password: '١٢٣٤' });
	const read = await readForm(posted(body.toString()), z.looseObject({}));
	expect(read.ok && read.data).toEqual({
		code: '123 456',
		dose: '3.5',
		year: '2024',
		text: 'الجرعة ٣',
		password: '١٢٣٤',
	});
});

test('a page to which somebody went back to write something new gets a new key, and no other refusal does', () => {
	const form = new FormData();
	form.set('key', 'used');
	form.set('text', 'A second thought.');
	expect(problemOf(new Refusal('invalid', 'Too short.'), form).values.key).toBe('used');
	const again = problemOf(new SentBefore(), form);
	expect(again).toMatchObject({ status: 409, values: { text: 'A second thought.' } });
	expect(again.values.key).not.toBe('used');
});
