import { expect, test } from 'vitest';
import { cleanBodies, cleanText } from './clean-text.ts';

test('what hides inside a name goes, what a script needs stays', () => {
	expect(cleanText('Th\u200bek\u2060la\u00ad Imm\u200den\u200ehof')).toBe('Thekla Immenhof');
	expect(cleanText('\u202eofhnemmI\u202c and \u2066x\u2069')).toBe('ofhnemmI and x');
	expect(cleanText('a\u0000b\u0007c\ud800d\n\te')).toBe('abcd\n\te');
	// Persian half-space, Hindi conjunct, family emoji, Hebrew with a mark of direction, a flag of tags, 12 o'clock.
	for (const text of ['می\u200cخواهم', 'क्\u200dष', '👨\u200d👩\u200d👧', 'שלום\u200f!', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'naïve Müller, β₂'])
		expect(cleanText(text)).toBe(text);
});

test('a request gives its form and its JSON cleaned; a password and a file stay', async () => {
	const form = new FormData();
	form.set('text', 'Th\u200bekla');
	form.set('password', 'a\u200bb');
	form.set('photo', new File(['\u200b'], 'Th\u200bekla.png', { type: 'image/png' }));
	const request = new Request('http://localhost/', { method: 'POST', body: form });
	cleanBodies(request);
	const got = await request.formData();
	expect(got.get('text')).toBe('Thekla');
	expect(got.get('password')).toBe('a\u200bb');
	expect((got.get('photo') as File).name).toBe('Thekla.png');
	expect(await (got.get('photo') as File).text()).toBe('\u200b');
	const json = new Request('http://localhost/', {
		method: 'POST',
		body: JSON.stringify({ a: ['x\u0000\u200by'], n: 1 }),
	});
	cleanBodies(json);
	expect(await json.json()).toEqual({ a: ['xy'], n: 1 });
});
