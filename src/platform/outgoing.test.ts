import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOutgoing, OutgoingRefused, outgoingFetch } from './outgoing.server.ts';
import { isPublicAddress } from './outward-address.ts';
import { settings } from './settings.ts';

let server: Server;
let port: number;
beforeAll(async () => {
	server = createServer((request, response) => {
		if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
		else response.end('hello');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => {
	settings().PRIVATE_HOSTS = [];
	server.close();
});

test.each([
	'127.0.0.1',
	'10.1.2.3',
	'172.16.0.1',
	'192.168.1.1',
	'169.254.169.254',
	'100.64.0.1',
	'0.0.0.0',
	'::1',
	'::',
	'fe80::1',
	'fd00::1',
	'::ffff:127.0.0.1',
	'64:ff9b::7f00:1',
	// NAT64 by a prefix of one's own, IPv4-compatible, site-local, segment routing: nobody in the world means them.
	'64:ff9b:1::a00:1',
	'::7f00:1',
	'::127.0.0.1',
	'fec0::1',
	'5f00::1',
	'2001:db8::1',
	'224.0.0.1',
	'255.255.255.255',
	'not an address',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is', (address) =>
	expect(isPublicAddress(address)).toBe(true),
);

test.each([
	'http://example.org/',
	'file:///etc/passwd',
	'https://user:password@example.org/',
	'https://127.0.0.1/',
	'https://[::1]/',
	'https://2130706433/',
	'https://0x7f.1/',
])('%s is not called', (address) => expect(() => checkOutgoing(new URL(address))).toThrow(OutgoingRefused));

test('a name that leads into the private network is not called, and nothing arrives there', async () => {
	await expect(outgoingFetch(`https://localhost:${port}/`)).rejects.toThrow();
	await expect(outgoingFetch(`http://127.0.0.1:${port}/`)).rejects.toThrow(OutgoingRefused);
});

test('what the operator names is called; redirections are not followed', async () => {
	settings().PRIVATE_HOSTS = [`127.0.0.1:${port}`];
	expect(await (await outgoingFetch(`http://127.0.0.1:${port}/`)).text()).toBe('hello');
	expect((await outgoingFetch(`http://127.0.0.1:${port}/away`)).status).toBe(302);
	await expect(outgoingFetch(`http://127.0.0.1:${port + 1}/`)).rejects.toThrow(OutgoingRefused);
});
