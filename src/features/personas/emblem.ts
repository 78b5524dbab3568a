// A persona's emblem, in place of a portrait: drawn from its id and nothing else (DiceBear's "rings", CC0 1.0).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Avatar, Style } from '@dicebear/core';
import { type Id, shortId } from '#platform/ids.ts';

const require = createRequire(import.meta.url);
let style: Style | undefined;

const GROUND = ['#cfe3e2', '#d9e6da', '#dde3ec', '#eadfcd', '#e6dbe3', '#c5d9df', '#e9e4d6', '#d3dfe8'];
const RING = ['#1f5f66', '#3c7d78', '#50687f', '#6f7f4f', '#a5664f', '#6a5d7b', '#8a6d2f', '#44617a'];

/** SVG, square. The same persona always looks the same. */
export function emblemSvg(id: Id): string {
	style ??= new Style(JSON.parse(readFileSync(require.resolve('@dicebear/styles/rings.json'), 'utf8')) as never);
	return new Avatar(style, {
		seed: shortId(id),
		size: 96,
		scale: 0.8,
		backgroundColor: GROUND,
		ringColor: RING,
	} as never).toString();
}
