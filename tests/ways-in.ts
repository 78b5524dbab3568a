// Every way into the server, by route: what takes words in is asked with the words of a patient (journeys/pages.test.ts), through
// the forms of every page as those of the cast see them. A route that takes something in and is not asked says here why not.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Routes that take something in, and that no form of the demonstration's pages reaches. */
export const UNASKED: Record<string, string> = {};

const ROOT = path.resolve(import.meta.dirname, '../src/routes');
const TAKES =
	/export const actions\b|export (?:const|async function|function) (?:POST|PUT|PATCH|DELETE|fallback)\b|\bPOST:/;

/** The ids of all routes that take something in. */
export const takingRoutes: readonly string[] = readdirSync(ROOT, { recursive: true, withFileTypes: true })
	.filter(
		({ name, parentPath }) =>
			/^\+(page\.server|server)\.ts$/.test(name) && TAKES.test(readFileSync(path.join(parentPath, name), 'utf8')),
	)
	.map(({ parentPath }) => `/${path.relative(ROOT, parentPath).split(path.sep).join('/')}`)
	.sort();

const patterns = takingRoutes
	.map((id) => {
		const address = id
			.replace(/\/\([^)]+\)/g, '')
			.replace(/[.]/g, '\\.')
			.replace(/\[\\.\\.\\.[^\]]+\]/g, '.+')
			.replace(/\[[^\]]+\]/g, '[^/]+');
		return { id, pattern: new RegExp(`^${address || '/'}$`) };
	})
	// "/cases/new" before "/cases/[id]".
	.sort((a, b) => a.id.split('[').length - b.id.split('[').length);

/** The route that takes what is sent to this address. */
export const takingRoute = (action: string): string | undefined =>
	patterns.find(({ pattern }) => pattern.test(new URL(action, 'http://localhost').pathname))?.id;
