import path from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { words } from './src/words/compile/vite-words.ts';
import { LongestFirst } from './tests/longest-first.ts';
import { withoutDatabase } from './tests/without-database.ts';

const pure = process.env.VITEST ? withoutDatabase(['src', 'tests', 'seeds']) : [];

/** Libraries of hundreds of small files, which are put together: to find and read each takes a start longer than what is in it. */
export const inManyFiles = [
	/^kysely/,
	/^zod/,
	/^better-auth/,
	/^better-call/,
	/^@better-auth\//,
	/^@simplewebauthn\//,
	/^@peculiar\//,
	/^@zxcvbn-ts\//,
	/^jose/,
	/^tsyringe/,
	/^undici/,
	/^nodemailer/,
	/^csv-parse/,
	/^htmlparser2/,
	/^domutils/,
	/^entities/,
];

export default defineConfig(({ command }) => ({
	plugins: [
		words(),
		tailwindcss(),
		sveltekit({
			adapter: adapter({ precompress: true }),
			// The offline page answers at every address, so what it loads must not depend on where it stands.
			paths: { relative: false },
			// Reading pages carry no script of Kit's; src/enhance registers it.
			serviceWorker: { register: false },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					// Kit's route announcer and Svelte's style: directives set style attributes.
					'style-src-attr': ['unsafe-inline'],
					'img-src': ['self', 'data:', 'blob:'],
					// A video is looked at before it is uploaded.
					'media-src': ['self', 'blob:'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					'form-action': ['self'],
				},
			},
		}),
	],
	ssr: { noExternal: command === 'build' ? inManyFiles : [] },
	test: {
		// Once for all projects.
		globalSetup: ['tests/database.setup.ts'],
		sequence: { sequencer: LongestFirst },
		// Each journey starts a server and a worker: what they compile is compiled once.
		env: { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, 'node_modules/.cache/compiled') },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/third-kind/*.test.ts', 'seeds/**/*.test.ts'],
					exclude: pure,
					setupFiles: ['tests/database.file.ts'],
					// One process for many files: a process for each would import the libraries anew, which takes longer than most of the tests.
					// What files could find of each other is undone in the setup file.
					isolate: false,
					// What reads pictures takes ten seconds alone, and more on a slow machine: how long is no verdict here either.
					testTimeout: 90_000,
					hookTimeout: 120_000,
					// Vitest itself would leave one of two cores idle.
					maxWorkers: 2,
					sequence: { groupOrder: 0 },
				},
			},
			{
				extends: true,
				test: {
					name: 'pure',
					environment: 'node',
					include: pure,
					isolate: false,
					testTimeout: 90_000,
					hookTimeout: 120_000,
					maxWorkers: 2,
					sequence: { groupOrder: 0 },
				},
			},
			{
				extends: true,
				test: {
					name: 'journeys',
					environment: 'node',
					include: ['tests/journeys/**/*.test.ts'],
					setupFiles: ['tests/journey.file.ts'],
					// As for the units.
					isolate: false,
					// A story of a dozen pages takes twenty seconds alone, and three times as long on a slow machine beside another: how long is no verdict.
					testTimeout: 180_000,
					hookTimeout: 120_000,
					// What a job does comes when it comes: a second, as Vitest waits by itself, is short beside a busy neighbour.
					expect: { poll: { timeout: 20_000 } },
					// After the units: a server, a browser and a database each. Two keep both cores busy.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
}));
