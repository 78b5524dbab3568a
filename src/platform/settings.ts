// Every setting of the server, typed and described, in one place. Read from the environment and from `.env`.
// A wrong one stops the start with a sentence that names it.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';

interface Setting<T> {
	describe: string;
	/** Shown in docs/operating.md and used when the variable is absent or empty. */
	fallback: string;
	/** Throws a sentence fragment that completes "PORT must be …". */
	read(text: string): T;
	secret?: true;
}

const text = (value: string) => value;
const wholeNumber = (least: number, most: number) => (value: string) => {
	const number = Number(value);
	if (!Number.isInteger(number) || number < least || number > most)
		throw new Error(`a whole number from ${least} to ${most}`);
	return number;
};
const risingDays = (value: string) => {
	const days = value.split(',').map((part) => Number(part.trim()));
	if (days.some((day, at) => !Number.isInteger(day) || day < 1 || day > 3650 || day <= (days[at - 1] ?? 0)))
		throw new Error('whole numbers that rise, such as 14,42,91');
	return days;
};
const yesOrNo = (value: string) => {
	if (/^(1|true|yes|on)$/i.test(value)) return true;
	if (/^(0|false|no|off|)$/i.test(value)) return false;
	throw new Error('yes or no');
};
const urlOf = (schemes: string[]) => (value: string) => {
	if (value === '') return '';
	let url: URL;
	try {
		url = new URL(value);
	} catch {
		throw new Error(`an address that starts with ${schemes.join(' or ')}`);
	}
	if (!schemes.includes(url.protocol)) throw new Error(`an address that starts with ${schemes.join(' or ')}`);
	return value;
};
const originOf = (value: string) => {
	const address = urlOf(['http:', 'https:'])(value);
	if (address === '') return '';
	const url = new URL(address);
	if (url.pathname !== '/' || url.search || url.hash || url.username)
		throw new Error('an address without path, such as https://network.example.org');
	return url.origin;
};
const databaseAddress = (value: string) => {
	const address = urlOf(['postgres:', 'postgresql:'])(value);
	if (address !== '' && new URL(address).pathname.length < 2)
		throw new Error('an address that ends with the name of a database');
	return address;
};
const hostName = (value: string) => {
	if (!/^[a-z0-9.:_-]+$/i.test(value)) throw new Error('a host name or an IP address');
	return value;
};
const folder = (value: string) => {
	if (value.includes('\0')) throw new Error('a folder');
	return path.resolve(value);
};

function define<T extends Record<string, Setting<unknown>>>(settings: T): T {
	return settings;
}

export const definitions = define({
	PORT: { describe: 'TCP port of the web server.', fallback: '3000', read: wholeNumber(0, 65535) },
	HOST: {
		describe: 'Address to listen on. Plain HTTP is served on loopback only; any other address needs TRUST_PROXY.',
		fallback: '127.0.0.1',
		read: hostName,
	},
	DATA_DIR: {
		describe:
			'Folder of everything that must survive: embedded database, files, outbox, secret. Taken from where the server starts.',
		fallback: 'data',
		read: folder,
	},
	DATABASE_URL: {
		describe: 'PostgreSQL 15 or newer to use instead of the embedded one, e.g. postgres://user:password@host/name.',
		fallback: '',
		read: databaseAddress,
		secret: true,
	},
	PUBLIC_URL: {
		describe: 'Address under which members reach the network. Default: http://localhost and the port.',
		fallback: '',
		read: originOf,
	},
	TRUST_PROXY: {
		describe: 'Yes when a reverse proxy that ends TLS stands in front and sets x-forwarded-proto and x-forwarded-for.',
		fallback: 'no',
		read: yesOrNo,
	},
	AUTH_SECRET: {
		describe:
			'At least 32 random characters that sign cookies; the same in every process. Empty: made once and kept in DATA_DIR/secret.',
		fallback: '',
		read: (value: string) => {
			if (value !== '' && value.length < 32) throw new Error('at least 32 random characters');
			return value;
		},
		secret: true,
	},
	DATABASE_POOL: {
		describe: 'Database connections of the web process; some three for each core.',
		fallback: '6',
		read: wholeNumber(2, 200),
	},
	SMTP_URL: {
		describe:
			'Mail server, e.g. smtps://user:password@host:465; smtp: goes over to TLS or sends nothing, unless ?requireTLS=false ends it. Empty: mail is kept in DATA_DIR/outbox.',
		fallback: '',
		read: urlOf(['smtp:', 'smtps:']),
		secret: true,
	},
	MAIL_FROM: { describe: 'Sender of mails.', fallback: 'Consilium <no-reply@localhost>', read: text },
	PRIVATE_HOSTS: {
		describe:
			'Names with ports that this server may call although they lie in a private network, such as the hospital’s own sign-in: sso.hospital.internal:443. Separated by commas. Everything else private is refused.',
		fallback: '',
		read: (value: string) => {
			const hosts = value
				.split(',')
				.map((one) => one.trim().toLowerCase())
				.filter(Boolean);
			for (const host of hosts)
				if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/.test(host))
					throw new Error('host:port pairs separated by commas');
			return hosts;
		},
	},
	CASE_ASK_DAYS: {
		describe:
			'Days after which the authors of an open case are asked how it went on, with commas between them. Asked until it is closed.',
		fallback: '14,42,91,182,365',
		read: risingDays,
	},
	WRITING_LIMITS: {
		describe: 'No lifts the hourly limits on posts, replies, reports and follows: for measuring and for tests.',
		fallback: 'yes',
		read: yesOrNo,
	},
	READING_LIMITS: {
		describe:
			'No lifts the limits by the minute on searches, suggestions and files that are made anew: for measuring and for tests.',
		fallback: 'yes',
		read: yesOrNo,
	},
	SECURITY_LOG: {
		describe:
			'Yes writes a line of JSON for each refused sign-in and each change of what guards an account, with marks instead of names and addresses.',
		fallback: 'yes',
		read: yesOrNo,
	},
	LINK_CARDS: {
		describe:
			'Yes lets the server fetch title and description of pages that members link to, once, from public addresses. No: links stay links.',
		fallback: 'yes',
		read: yesOrNo,
	},
	NEWS_FEEDS: {
		describe:
			'Yes lets the server look at feeds of news that members subscribe to, from public addresses, hourly at most. No: channels bring nothing new.',
		fallback: 'yes',
		read: yesOrNo,
	},
	VIDEO_MOST_MB: {
		describe: 'Megabytes that a video may have when it is uploaded. A proxy in front must let as much through.',
		fallback: '200',
		read: wholeNumber(1, 4000),
	},
	VIDEO_MOST_MINUTES: { describe: 'Minutes that a video may last.', fallback: '15', read: wholeNumber(1, 240) },
	VIDEO_MEMBER_MB: {
		describe: 'Megabytes that all videos of one member may have together.',
		fallback: '2000',
		read: wholeNumber(1, 1_000_000),
	},
	DEMONSTRATION: {
		describe: 'Yes fills an empty database with the demonstration network and opens its one-click sign-in.',
		fallback: 'no',
		read: yesOrNo,
	},
});

export type Settings = { [K in keyof typeof definitions]: ReturnType<(typeof definitions)[K]['read']> };

/** Thrown for a setting that cannot be used; the message names it and says what it must be. */
export class WrongSetting extends Error {}

/**
 * Reads all settings from `environment`.
 * @throws WrongSetting naming the first wrong one.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
	const values: Record<string, unknown> = {};
	for (const [name, setting] of Object.entries(definitions)) {
		const given = environment[name];
		try {
			values[name] = setting.read(given === undefined || given === '' ? setting.fallback : given);
		} catch (problem) {
			const shown = 'secret' in setting ? '' : ` It is “${given}”.`;
			throw new WrongSetting(`${name} must be ${(problem as Error).message}.${shown} (${setting.describe})`);
		}
	}
	checkTogether(values as Settings);
	return values as Settings;
}

/** True for a name or address that only this machine itself can reach. */
export function isLoopback(host: string): boolean {
	const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
	return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || /^127\.\d+\.\d+\.\d+$/.test(bare);
}

/** Refuses settings that are each right and wrong together. */
function checkTogether(values: Settings): void {
	const { HOST, PUBLIC_URL, TRUST_PROXY } = values;
	if (!isLoopback(HOST) && !TRUST_PROXY)
		throw new WrongSetting(
			`HOST is “${HOST}”, which other machines can reach, and plain HTTP is served on loopback only. ` +
				'Put a proxy that ends TLS in front and set TRUST_PROXY=yes, or leave HOST at 127.0.0.1.',
		);
	if (!PUBLIC_URL) {
		if (TRUST_PROXY)
			throw new WrongSetting(
				'PUBLIC_URL is needed with TRUST_PROXY=yes: the address under which the proxy is reached.',
			);
		return;
	}
	const url = new URL(PUBLIC_URL);
	if (url.protocol === 'https:' && !TRUST_PROXY)
		throw new WrongSetting(
			`PUBLIC_URL is “${PUBLIC_URL}”, and this server speaks plain HTTP: ` +
				'put a proxy that ends TLS in front and set TRUST_PROXY=yes.',
		);
	if (url.protocol === 'http:' && !isLoopback(url.hostname))
		throw new WrongSetting(
			`PUBLIC_URL is “${PUBLIC_URL}”; it must start with https:, because plain HTTP is served on loopback only.`,
		);
}

let loaded: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
	if (!loaded) {
		if (existsSync('.env')) loadEnvFile('.env');
		loaded = readSettings(process.env);
	}
	return loaded;
}
