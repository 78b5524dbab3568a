// The control: a bare node:http server that answers each request with the same bytes, read from standard input once.
// Prints its port. What a page costs beyond this is ours.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ControlAnswer {
	status: number;
	headers: Record<string, string>;
	/** Base64. */
	body: string;
}

if (import.meta.main) {
	let text = '';
	for await (const chunk of process.stdin) text += chunk;
	const { status, headers, body } = JSON.parse(text) as ControlAnswer;
	const bytes = Buffer.from(body, 'base64');
	const server = createServer((request, response) => {
		// A form's body is read to its end, as the real server does.
		request.resume().on('end', () => {
			response.writeHead(status, { ...headers, 'content-length': bytes.length });
			response.end(bytes);
		});
	});
	server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
	process.on('SIGTERM', () => process.exit(0));
}
