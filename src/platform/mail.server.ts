// Mail leaves through SMTP when it is configured, else into DATA_DIR/outbox, where an administrator reads it.
// Only the worker sends: whoever wants a mail enqueues `mail.send` (or a task of its own that calls sendMail).

import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { language, say } from '#words/say.ts';
import { directionOf, inLanguage } from '#words/speak.server.ts';
import { escapeHtml } from './escape-html.ts';
import { isLoopback, settings } from './settings.ts';

export interface Mail {
	to: string;
	subject: string;
	/** Plain text; a line that is an address becomes a link in the HTML form. */
	text: string;
	/** Address of the page that stops mails of this kind: mail programs show a button for it (RFC 2369). */
	unsubscribe?: string;
	/** Further header lines, such as List-Unsubscribe. */
	headers?: Record<string, string>;
	/** In which it speaks; left out, it is that of whoever has the address. */
	language?: string;
}

declare module './jobs.server.ts' {
	interface Jobs {
		/** One mail. Its text lies in the job table until it is sent: no tokens, no passwords in here. */
		'mail.send': Mail;
	}
}

/** A mail in the outbox folder. */
export interface KeptMail extends Mail {
	id: string;
	from: string;
	at: string;
}

/** The most mails that the outbox folder keeps; the oldest go first. */
const KEPT = 500;

let transporter: Transporter | undefined;

let spokenBy: (address: string) => Promise<string> = async () => 'en';

/** Tells how to find the language of an address (kernel/people/spoken-by.ts does). */
export function mailsSpeak(find: typeof spokenBy): void {
	spokenBy = find;
}

/** Sends one mail in the language of its reader, or keeps it in the outbox folder. Throws when the mail server does not take it (the job is retried). */
export async function sendMail(mail: Mail): Promise<void> {
	const spoken = mail.language ?? (await spokenBy(mail.to));
	const { language: _, ...rest } = mail;
	await inLanguage(spoken, () =>
		send({
			...rest,
			subject: say(mail.subject),
			text: say(mail.text),
			headers: {
				...mail.headers,
				// RFC 3282: mail programs read it aloud, and sort it, by this.
				'Content-Language': language(),
				// RFC 3834: who is away answers a person, and no machine.
				'Auto-Submitted': 'auto-generated',
			},
		}),
	);
}

async function send(mail: Mail): Promise<void> {
	const from = settings().MAIL_FROM;
	if (!settings().SMTP_URL) return keep({ ...mail, from });
	transporter ??= createTransport(overTls(settings().SMTP_URL));
	await transporter.sendMail({
		from,
		to: mail.to,
		subject: mail.subject,
		text: mail.text,
		html: htmlOf(mail.text, mail.subject),
		...(mail.unsubscribe && { list: { unsubscribe: mail.unsubscribe } }),
		headers: mail.headers,
	});
}

/**
 * The address of a mail server as it is spoken to. smtp: begins in the open and goes over to TLS when the server offers it, and whoever
 * sits between can take the offer away; letters hold links that open accounts, so that without TLS nothing is sent. A server on this
 * machine needs none, and an operator may say otherwise of a relay in a network of his own (requireTLS in the address).
 */
export function overTls(address: string): string {
	const url = new URL(address);
	if (url.protocol !== 'smtp:' || isLoopback(url.hostname) || url.searchParams.has('requireTLS')) return address;
	url.searchParams.set('requireTLS', 'true');
	return url.href;
}

const ADDRESS = /^https?:\/\/\S+$/;
/** One sentence alone, with or without a stop; "Read it here:" too. */
const SENTENCE = /^[^.!?؟:]+[.!?؟:]?$/;

/**
 * The simple HTML form of a plain text: paragraphs, and links where a line is an address. Where one sentence stands above an address
 * and nothing else, the sentence is the link: a notice is read by its words, and on a phone an address takes three lines. What opens
 * an account is told in more than one, and its address stays to be looked at.
 */
export function htmlOf(text: string, title: string): string {
	const paragraphs = text
		.trim()
		.split(/\n{2,}/)
		.map((paragraph) => {
			const lines = paragraph.split('\n');
			const [words = '', address = ''] = lines;
			if (lines.length === 2 && SENTENCE.test(words) && ADDRESS.test(address))
				return `<a href="${escapeHtml(address)}">${escapeHtml(words.replace(/:$/, ''))}</a>`;
			return lines
				.map((line) => {
					const safe = escapeHtml(line);
					return ADDRESS.test(line) ? `<a href="${safe}" dir="ltr">${safe}</a>` : safe;
				})
				.join('<br>');
		});
	// Light or dark as the reader's program is; a long link breaks instead of widening the page.
	const head =
		'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
	const called = `<title>${escapeHtml(title)}</title>`;
	const look = 'font:16px/1.6 sans-serif;max-width:36em;margin:0 auto;padding:16px;overflow-wrap:anywhere';
	return `<!doctype html><html lang="${language()}" dir="${directionOf(language())}"><head>${head}${called}</head><body style="${look}">${paragraphs.map((p) => `<p>${p}</p>`).join('')}</body></html>`;
}

const folder = () => path.join(settings().DATA_DIR, 'outbox');

async function keep(mail: Mail & { from: string }): Promise<void> {
	await mkdir(folder(), { recursive: true, mode: 0o700 });
	await chmod(folder(), 0o700);
	const at = new Date().toISOString();
	const id = `${at.replace(/\D/g, '')}-${randomBytes(6).toString('hex')}`;
	const file = path.join(folder(), `${id}.json`);
	// Written apart and renamed: a reader never meets half a mail.
	await writeFile(`${file}.part`, JSON.stringify({ id, at, ...mail }, null, '\t'), { mode: 0o600 });
	await rename(`${file}.part`, file);
	const names = (await readdir(folder())).filter((name) => name.endsWith('.json')).sort();
	for (const old of names.slice(0, -KEPT)) await rm(path.join(folder(), old), { force: true });
}

/** Mails in the outbox folder, newest first, `limit` at most. */
export async function listKeptMails(limit = 100): Promise<KeptMail[]> {
	const names = await readdir(folder()).catch((problem) => {
		if (problem.code === 'ENOENT') return [] as string[];
		throw problem;
	});
	const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
	const mails = await Promise.all(ids.sort().reverse().slice(0, limit).map(readKeptMail));
	return mails.filter((mail) => mail !== null);
}

/** Deletes the mails to an address from the outbox folder: the person is not here any more. */
export async function forgetMailsTo(address: string): Promise<void> {
	for (const { id, to } of await listKeptMails(KEPT))
		if (to.toLowerCase() === address.toLowerCase()) await rm(path.join(folder(), `${id}.json`), { force: true });
}

/** One mail of the outbox folder, or null. */
export async function readKeptMail(id: string): Promise<KeptMail | null> {
	if (!/^\d{17}-[0-9a-f]{12}$/.test(id)) return null;
	try {
		return JSON.parse(await readFile(path.join(folder(), `${id}.json`), 'utf8'));
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw problem;
	}
}
