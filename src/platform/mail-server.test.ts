import { expect, test } from 'vitest';
import { htmlOf, overTls } from './mail.server.ts';

test.each([
	['smtp://mail.example.org:587', 'smtp://mail.example.org:587?requireTLS=true'],
	['smtp://user:word@mail.example.org/?pool=true', 'smtp://user:word@mail.example.org/?pool=true&requireTLS=true'],
	['smtp://relay.hospital.internal:25?requireTLS=false', 'smtp://relay.hospital.internal:25?requireTLS=false'],
	['smtps://mail.example.org', 'smtps://mail.example.org'],
	['smtp://127.0.0.1:2525', 'smtp://127.0.0.1:2525'],
])('%s is spoken to as %s', (address, spoken) => expect(overTls(address)).toBe(spoken));

test('in HTML one sentence is the link to the address below it, and what says more leaves its address in sight', () => {
	const html = htmlOf(
		'Ada <3 replied.\nhttps://a.example/n/1\n\nAll of it:\nhttps://a.example/?a&b\n\nAn account was opened. Open this link:\nhttps://a.example/c',
		'News',
	);
	expect(html).toContain('<p><a href="https://a.example/n/1">Ada &lt;3 replied.</a></p>');
	expect(html).toContain('<p><a href="https://a.example/?a&amp;b">All of it</a></p>');
	expect(html).toContain(
		'<p>An account was opened. Open this link:<br><a href="https://a.example/c" dir="ltr">https://a.example/c</a></p>',
	);
});
