// The one secret of this network: signs cookies, encrypts TOTP seeds, keys the fingerprints of addresses.

import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from './settings.ts';

let known: string | undefined;

/**
 * The secret: AUTH_SECRET when given, else DATA_DIR/secret, which is made at first use.
 * Several processes may ask at once: a hard link appears whole or not at all, and the first one wins.
 */
export function secret(): string {
	known ??= settings().AUTH_SECRET || readOrMake(path.join(settings().DATA_DIR, 'secret'));
	return known;
}

function readOrMake(file: string): string {
	try {
		return read(file);
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') throw problem;
	}
	mkdirSync(path.dirname(file), { recursive: true });
	const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
	writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
	try {
		linkSync(draft, file);
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
	} finally {
		unlinkSync(draft);
	}
	return read(file);
}

function read(file: string): string {
	const text = readFileSync(file, 'utf8').trim();
	if (text.length < 32) throw new Error(`${file} does not hold a secret of at least 32 characters`);
	return text;
}

/** A keyed fingerprint of `text` for the purpose `label`: the database alone tells nobody what it was made from. */
export function fingerprint(label: string, text: string): string {
	return createHmac('sha256', secret()).update(`${label}\n${text}`).digest('base64url');
}
