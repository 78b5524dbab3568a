import { expect, test } from 'vitest';
import { cleanBodies, cleanText } from './clean-text.ts';

const broken = () => {
	throw new Error('broken');
};
const tooMuch = (): never => {
	throw new Error('too much');
};

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
	cleanBodies(request, broken, tooMuch);
	const got = await request.formData();
	expect(got.get('text')).toBe('Thekla');
	expect(got.get('password')).toBe('a\u200bb');
	expect((got.get('photo') as File).name).toBe('Thekla.png');
	expect(await (got.get('photo') as File).text()).toBe('\u200b');
	const json = new Request('http://localhost/', {
		method: 'POST',
		body: JSON.stringify({ a: ['x\u0000\u200by'], n: 1 }),
	});
	cleanBodies(json, broken, tooMuch);
	expect(await json.json()).toEqual({ a: ['xy'], n: 1 });
});

test('a body that is cut short, or is none of what it says, is told apart from every other problem', async () => {
	const sent = (type: string, body: string) => {
		const request = new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body });
		cleanBodies(request, broken, tooMuch);
		return request;
	};
	for (const [type, body] of [
		['text/plain', 'text=a'],
		['multipart/form-data', 'a'],
		['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na'],
	] as const)
		await expect(sent(type, body).formData()).rejects.toThrow('broken');
	await expect(sent('application/json', '{"a":').json()).rejects.toThrow('broken');
	const read = sent('application/x-www-form-urlencoded', 'a=%E0%A4%A&&=&b=1');
	expect((await read.formData()).get('b')).toBe('1');
	await expect(read.formData()).rejects.not.toThrow('broken'); // read twice
});

test('a form of a million fields is not taken apart, in either way of sending it; a large photo is', async () => {
	const send = (body: BodyInit, type?: string) => {
		const request = new Request('http://localhost/', {
			method: 'POST',
			body,
			...(type && { headers: { 'content-type': type } }),
		});
		cleanBodies(request, broken, tooMuch);
		return request;
	};
	const many = 'a&'.repeat(1_000_000);
	await expect(send(many, 'application/x-www-form-urlencoded').formData()).rejects.toThrow('too much');
	const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n';
	await expect(send(`${part.repeat(6_000)}--x--\r\n`, 'multipart/form-data; boundary=x').formData()).rejects.toThrow(
		'too much',
	);
	const photo = new FormData();
	photo.set('photo', new File([new Uint8Array(3_000_000).fill(0x26)], 'p.jpg', { type: 'image/jpeg' }));
	photo.set('text', 'Th\u200bekla');
	const got = await send(photo).formData();
	expect((got.get('photo') as File).size).toBe(3_000_000);
	expect(got.get('text')).toBe('Thekla');
	await expect(send(`[${'"a",'.repeat(400_000)}1]`, 'application/json').json()).rejects.toThrow('too much');
});
