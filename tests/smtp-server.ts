// A mail server that takes what it is given, after a sign-in, and shows it.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
	/** For SMTP_URL. */
	url: string;
	/** Waits for the next mail to this address. @returns it as it came over the line, and what it says. */
	mailTo(address: string): Promise<{ raw: string; text: string }>;
	stop(): Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
	const mails: { to: string; raw: string }[] = [];
	const waiting = new Set<() => void>();
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS'],
		allowInsecureAuth: true,
		onAuth: ({ username, password }, _session, done) =>
			username === 'network' && password === 'a secret' ? done(null, { user: username }) : done(new Error('refused')),
		onData: (stream, { envelope }, done) => {
			let raw = '';
			stream.on('data', (chunk) => {
				raw += chunk;
			});
			stream.on('end', () => {
				for (const { address } of envelope.rcptTo) mails.push({ to: address, raw });
				for (const wake of waiting) wake();
				done();
			});
		},
	});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	return {
		url: `smtp://network:${encodeURIComponent('a secret')}@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
		async mailTo(address) {
			for (;;) {
				const at = mails.findIndex(({ to }) => to === address);
				if (at >= 0) {
					const { raw } = mails.splice(at, 1)[0] as { raw: string };
					return { raw, text: plainPart(raw) };
				}
				await new Promise<void>((resolve) => {
					const wake = () => {
						waiting.delete(wake);
						resolve();
					};
					waiting.add(wake);
				});
			}
		},
		stop: () => new Promise((resolve) => server.close(resolve)),
	};
}

/** The plain part, with its soft line ends joined (quoted-printable). */
function plainPart(raw: string): string {
	const part = /content-type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(raw)?.[1] ?? raw;
	return part
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
