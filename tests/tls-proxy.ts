// A reverse proxy that ends TLS, as an operator puts one in front: self-signed, on a free port of this machine.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import path from 'node:path';

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name));

export interface TlsProxy {
	/** https://localhost:PORT */
	url: string;
	/** Where requests go; set it when the server runs. */
	target: string;
	stop(): void;
}

export async function startTlsProxy(): Promise<TlsProxy> {
	const server: Server = createServer({ key: fixture('localhost.key.pem'), cert: fixture('localhost.cert.pem') });
	const proxy: TlsProxy = {
		url: '',
		target: '',
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	server.on('request', (request, response) => {
		const { hostname, port } = new URL(proxy.target);
		const headers = {
			...request.headers,
			'x-forwarded-proto': 'https',
			'x-forwarded-for': [request.headers['x-forwarded-for'], request.socket.remoteAddress].filter(Boolean).join(', '),
		};
		const passed = send({ hostname, port, path: request.url, method: request.method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		passed.on('error', () => response.writableEnded || response.destroy());
		response.on('close', () => passed.destroy());
		request.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	proxy.url = `https://localhost:${(server.address() as AddressInfo).port}`;
	return proxy;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
	const server = createTcpServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}
