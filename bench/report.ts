// The figures of a run as text: a table for the terminal, Markdown for bench/results/.

import type { FirstView } from './first-view.ts';
import type { LoadResult } from './load.ts';

export interface PageResult {
	name: string;
	budget?: number;
	/** Statements that one request sends, without those that read session and viewer. */
	statements: number;
	/** CPU ms a request at saturation: server, database, and both. */
	cpu: { server: number; database: number; both: number };
	/** `cpu.both` of the cheapest and of the dearest round; `cpu` is the middle one. */
	cpuRange: [number, number];
	/** CPU ms a request of the bare server that returns the same bytes. */
	controlCpu: number;
	/** The worker's CPU ms a request, its database processes included. */
	workerCpu: number;
	/** Compressed bytes of one answer. */
	bytes: number;
	saturated: LoadResult;
	controlSaturated: LoadResult;
	atRate: LoadResult;
	controlAtRate: LoadResult;
}

export interface RunResult {
	at: string;
	machine: string;
	versions: string;
	commit: string;
	members: number;
	content: number;
	rate: number;
	pages: PageResult[];
	memory: { afterStart: number; underLoad: number; peak: number; workerAfterStart: number };
	firstViews: { name: string; view: FirstView }[];
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const kB = (bytes: number) => (bytes / 1000).toFixed(1);

export function pageTable(pages: PageResult[]): string[][] {
	return [
		[
			'page',
			'SQL',
			'CPU ms',
			'server',
			'database',
			'budget',
			'× control',
			'req/s',
			'× control',
			'p50',
			'p95',
			'p99',
			'control p95',
			'kB',
		],
		...pages.map((page) => [
			page.name,
			String(page.statements),
			ms(page.cpu.both),
			ms(page.cpu.server),
			ms(page.cpu.database),
			page.budget === undefined ? '' : `${page.budget}${page.cpu.both > page.budget ? ' over' : ''}`,
			(page.cpu.both / page.controlCpu).toFixed(1),
			(page.saturated.answered / page.saturated.seconds).toFixed(0),
			(
				page.saturated.answered /
				page.saturated.seconds /
				(page.controlSaturated.answered / page.controlSaturated.seconds)
			).toFixed(3),
			ms(page.atRate.p50),
			ms(page.atRate.p95),
			ms(page.atRate.p99),
			ms(page.controlAtRate.p95),
			kB(page.bytes),
		]),
	];
}

export function firstViewTable(views: RunResult['firstViews']): string[][] {
	return [
		['first view', 'requests', 'elsewhere', 'HTML', 'CSS', 'JS', 'HTML+CSS+JS', 'fonts', 'images', 'other'],
		...views.map(({ name, view: { requests, elsewhere, bytes } }) => [
			name,
			String(requests),
			String(elsewhere),
			...[bytes.html, bytes.css, bytes.js, bytes.html + bytes.css + bytes.js, bytes.font, bytes.image, bytes.other].map(
				kB,
			),
		]),
	];
}

/** Columns of equal width. */
export function asText(table: string[][]): string {
	const widths = (table[0] as string[]).map((_, column) =>
		Math.max(...table.map((row) => (row[column] as string).length)),
	);
	return table
		.map((row) =>
			row
				.map((cell, column) =>
					column ? cell.padStart(widths[column] as number) : cell.padEnd(widths[column] as number),
				)
				.join('  '),
		)
		.join('\n');
}

function asMarkdown([head, ...rows]: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(head as string[]),
		line((head as string[]).map((_, at) => (at ? '--:' : '---'))),
		...rows.map(line),
	].join('\n');
}

export function markdown(run: RunResult): string {
	const failed = run.pages.filter((page) => page.saturated.failed + page.atRate.failed > 0);
	return `# Bench, ${run.at.slice(0, 16).replace('T', ' ')} UTC

${run.members.toLocaleString('en')} members, ${run.content.toLocaleString('en')} rows of content; ${run.machine}; ${run.versions}; commit ${run.commit}.

CPU ms a request: user and system time of the server and of its database processes, warm, at saturation with 8 connections; the worker
apart. *Control*: a bare node:http server that returns the same bytes, measured in the same run. SQL: statements beside session and viewer. p50, p95, p99: ms at
${run.rate} requests/s, open loop, counted from the moment when a request was due. kB: one answer, compressed.

${asMarkdown(pageTable(run.pages))}

The worker used ${
		run.pages
			.map((page) => (page.workerCpu > 0.05 ? `${ms(page.workerCpu)} ms a request of “${page.name}”` : ''))
			.filter(Boolean)
			.join(', ') || 'nothing worth naming'
	}.

Memory of the server: ${run.memory.afterStart.toFixed(0)} MB after start, ${run.memory.underLoad.toFixed(0)} MB after the load, ${run.memory.peak.toFixed(0)} MB at the highest; worker ${run.memory.workerAfterStart.toFixed(0)} MB after start.
${
	run.firstViews.length
		? `
First view in Chromium, nothing cached, kB as they crossed the wire:

${asMarkdown(firstViewTable(run.firstViews))}
`
		: ''
}${failed.length ? `\nFailed requests: ${failed.map((page) => `${page.name}: ${page.saturated.failed + page.atRate.failed} (${page.saturated.failure ?? page.atRate.failure})`).join('; ')}.\n` : ''}`;
}
