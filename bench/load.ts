// The load client, a process of its own: `node load.ts` reads a task as JSON from standard input and prints a result.
// Open loop: requests leave by the clock whether or not the earlier ones were answered, and the time of each counts
// from the moment it should have left, so that a server that stalls cannot hide it (no coordinated omission).

import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface LoadTask {
	/** http://host:port */
	origin: string;
	/** Sent in turn. */
	requests: { method?: string; path: string; headers?: Record<string, string>; body?: string }[]; // {unique} in a body becomes another word each time
	/** Requests a second; absent: as fast as `connections` allow. */
	rate?: number;
	connections: number;
	seconds: number;
	/** Ends earlier when as many have been answered. */
	most: number;
	/** The statuses that count as answers, e.g. 200 or 303. */
	expect: number[];
}

export interface LoadResult {
	answered: number;
	/** Answers of another status, and broken connections. */
	failed: number;
	/** Of the wrong answers, what the first was. */
	failure?: string;
	/** Length of the run in seconds. */
	seconds: number;
	/** Body bytes received, compressed. */
	bytes: number;
	/** Milliseconds. */
	p50: number;
	p95: number;
	p99: number;
	max: number;
}

export async function load(task: LoadTask): Promise<LoadResult> {
	const agent = new http.Agent({ keepAlive: true, maxSockets: task.connections });
	const { hostname, port } = new URL(task.origin);
	const times: number[] = [];
	let sent = 0;
	let failed = 0;
	let failure: string | undefined;
	let bytes = 0;

	const send = (since: number) =>
		new Promise<void>((resolve) => {
			const {
				method = 'GET',
				path,
				headers,
				body,
			} = task.requests[sent++ % task.requests.length] as LoadTask['requests'][0];
			const wrong = (what: string) => {
				failed++;
				failure ??= `${method} ${path}: ${what}`;
				resolve();
			};
			const request = http.request({ hostname, port, path, method, headers, agent }, (response) => {
				response.on('data', (chunk: Buffer) => {
					bytes += chunk.length;
				});
				response.on('end', () => {
					times.push(performance.now() - since);
					if (task.expect.includes(response.statusCode ?? 0)) resolve();
					else wrong(`${response.statusCode} ${response.headers.location ?? ''}`);
				});
				response.on('error', (problem) => wrong(problem.message));
			});
			request.on('error', (problem) => wrong(problem.message));
			request.end(body?.replace('%7Bunique%7D', randomUUID()));
		});

	const began = performance.now();
	const until = began + task.seconds * 1000;
	if (task.rate) {
		const gap = 1000 / task.rate;
		const open = new Set<Promise<void>>();
		for (let due = began; due < until && sent < task.most; ) {
			const now = performance.now();
			if (due > now) {
				await wait(due - now);
				continue;
			}
			const one = send(due).finally(() => open.delete(one));
			open.add(one);
			due += gap;
		}
		await Promise.all(open);
	} else {
		await Promise.all(
			Array.from({ length: task.connections }, async () => {
				while (performance.now() < until && sent < task.most) await send(performance.now());
			}),
		);
	}
	const seconds = (performance.now() - began) / 1000;
	agent.destroy();
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	return {
		answered: times.length,
		failed,
		failure,
		seconds,
		bytes,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		max: at(1),
	};
}

if (import.meta.main) {
	let text = '';
	for await (const chunk of process.stdin) text += chunk;
	console.log(JSON.stringify(await load(JSON.parse(text))));
}
