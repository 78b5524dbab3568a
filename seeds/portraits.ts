// Portraits of the cast, drawn by code: DiceBear's "open-peeps" (remix of Pablo Stanley's work, CC0 1.0).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Avatar, Style } from '@dicebear/core';
import { type CastMember, cast, type Look } from './cast.ts';

const require = createRequire(import.meta.url);
const style = new Style(JSON.parse(readFileSync(require.resolve('@dicebear/styles/open-peeps.json'), 'utf8')) as never);

const HAIR: Record<Look['hair'], string> = {
	black: '#23191a',
	dark: '#3d2a25',
	brown: '#6b4431',
	chestnut: '#8f5130',
	blond: '#d9b877',
	red: '#b4562c',
	grey: '#d5d2cd',
	teal: '#3f7f86',
	plum: '#6d4a6b',
	sand: '#c9ad86',
};
/** Most heads draw hair with the pen itself, so the pen takes a darker cast of its colour. */
const PEN: Record<Look['hair'], string> = {
	black: '#1f1c1e',
	dark: '#33231f',
	brown: '#4f3326',
	chestnut: '#6f3f25',
	blond: '#94713a',
	red: '#8f4420',
	grey: '#33383c',
	teal: '#1f5459',
	plum: '#4d3350',
	sand: '#6f5a3e',
};
const SKIN = ['#fbdcc4', '#f1c7a0', '#dca678', '#b97f52', '#90593a', '#6b4534'] as const;
/** Calm grounds around the accent, a deep green-blue; and what people wear on them. */
const GROUND = ['#cfe3e2', '#d9e6da', '#dde3ec', '#eadfcd', '#e6dbe3', '#c5d9df', '#e9e4d6', '#d3dfe8'] as const;
const CLOTHING = ['#1f5f66', '#3c7d78', '#50687f', '#f4f1ea', '#7b8f6a', '#a5664f', '#6a5d7b', '#d9c48f'] as const;

/** SVG of a member's portrait, 480 px square, no text in it. The same member always looks the same. */
export function portraitSvg(member: CastMember): string {
	const place = cast.indexOf(member);
	const { look } = member;
	return new Avatar(style, {
		seed: member.handle,
		size: 480,
		scale: 0.94,
		translateY: 4,
		backgroundColor: [GROUND[place % GROUND.length] as string],
		headVariant: look.head,
		inkColor: [PEN[look.hair]],
		headContrastColor: [HAIR[look.hair]],
		skinColor: [SKIN[look.skin - 1] as string],
		clothingColor: [CLOTHING[(place * 3 + 1) % CLOTHING.length] as string],
		expressionVariant: look.face,
		accessoriesVariant: look.glasses ?? 'glasses',
		accessoriesProbability: look.glasses ? 100 : 0,
		facialHairVariant: look.beard ?? 'chin',
		facialHairProbability: look.beard ? 100 : 0,
		maskProbability: 0,
	} as never).toString();
}
