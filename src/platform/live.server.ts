// Live events: one LISTEN connection a process, fanned out in memory. PostgreSQL only says "look at X"; whoever is
// woken reads the rows again under the rules of that moment.

import pg from 'pg';
import { settings } from './settings.ts';
import { onShutdown } from './shutdown.ts';

type Wake = () => void;
const waiting = new Map<string, Set<Wake>>();
let client: pg.Client | undefined;
let connecting: Promise<void> | undefined;
let ended = false;

/** Wakes `wake` whenever `select pg_notify('live', topic)` commits. @returns a function that ends it. */
export function subscribe(topic: string, wake: Wake): () => void {
	const set = waiting.get(topic) ?? new Set();
	waiting.set(topic, set);
	set.add(wake);
	void listen();
	return () => {
		set.delete(wake);
		if (set.size === 0) waiting.delete(topic);
	};
}

/** Do events arrive now? While not, nothing may rely on being told. */
export function isListening(): boolean {
	return client !== undefined;
}

/** Open subscriptions, for the health page and the bench. */
export function subscriptions(): number {
	let sum = 0;
	for (const set of waiting.values()) sum += set.size;
	return sum;
}

function listen(): Promise<void> {
	connecting ??= connect().catch((problem) => {
		console.error(`live events: ${problem.message}; trying again`);
		retry();
	});
	return connecting;
}

async function connect(): Promise<void> {
	const next = new pg.Client({ connectionString: settings().DATABASE_URL, application_name: 'consilium live' });
	next.on('notification', (message) => {
		for (const wake of waiting.get(message.payload ?? '') ?? []) wake();
	});
	next.on('error', () => undefined); // 'end' follows
	next.on('end', () => {
		if (client === next) retry();
	});
	await next.connect();
	await next.query('listen live');
	client = next;
	// What happened while nobody listened: everyone looks once.
	for (const set of waiting.values()) for (const wake of set) wake();
}

function retry(): void {
	client = undefined;
	if (ended) return;
	setTimeout(() => {
		connecting = undefined;
		if (waiting.size > 0) void listen();
	}, 500).unref();
}

onShutdown(async () => {
	ended = true;
	await client?.end();
});
