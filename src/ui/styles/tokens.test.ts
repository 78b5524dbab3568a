// Text that is read has a contrast of at least 7:1 in light and in dark; the edges of fields and buttons 3:1.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Relative luminance (WCAG 2.2) of an OKLCH colour. Matrices: Björn Ottosson, OKLab, 2020. */
function luminance(lightness: number, chroma: number, hue: number): number {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	// What lies outside sRGB is shown clipped.
	const clip = (value: number) => Math.min(1, Math.max(0, value));
	const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
	const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
	const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const tokens = { light: {} as Record<string, number>, dark: {} as Record<string, number> };
const colour = 'oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)';
for (const [, name, ...parts] of css.matchAll(new RegExp(`--([a-z-]+): light-dark\\(${colour}, ${colour}\\)`, 'g'))) {
	const [l1, c1, h1, l2, c2, h2] = parts.map(Number) as [number, number, number, number, number, number];
	tokens.light[name as string] = luminance(l1, c1, h1);
	tokens.dark[name as string] = luminance(l2, c2, h2);
}

function contrast(theme: 'light' | 'dark', one: string, other: string): number {
	const [first, second] = [tokens[theme][one], tokens[theme][other]];
	if (first === undefined || second === undefined) throw new Error(`no token ${one} or ${other}`);
	return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const meanings = ['caution', 'danger', 'success', 'evidence'];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
	test.each(['ink', 'quiet', 'accent', ...meanings])('%s can be read on every ground', (text) => {
		for (const ground of grounds) expect(contrast(theme, text, ground), `on ${ground}`).toBeGreaterThanOrEqual(7);
	});
	test.each(meanings)('%s can be read on its own wash, and so can ink', (meaning) => {
		expect(contrast(theme, meaning, `${meaning}-wash`)).toBeGreaterThanOrEqual(7);
		expect(contrast(theme, 'ink', `${meaning}-wash`)).toBeGreaterThanOrEqual(7);
	});
	test('words on buttons and in the accent’s wash can be read', () => {
		expect(contrast(theme, 'on-accent', 'accent')).toBeGreaterThanOrEqual(7);
		expect(contrast(theme, 'on-accent', 'accent-strong')).toBeGreaterThanOrEqual(7);
		expect(contrast(theme, 'accent-strong', 'accent-wash')).toBeGreaterThanOrEqual(7);
	});
	test('the edges of what one operates are seen', () => {
		for (const ground of grounds) expect(contrast(theme, 'edge', ground), ground).toBeGreaterThanOrEqual(3);
	});
});

// A dress of a profile changes the accent: on every ground it must be read as the network's own is.
const dresses = readFileSync(new URL('./profile.css', import.meta.url), 'utf8').matchAll(
	/\[data-dress="(\w+)"\] \{([^}]*)\}/g,
);
describe.each([...dresses].map(([, name, rules]) => [name, rules] as [string, string]))('dress %s', (_, rules) => {
	test.each(['light', 'dark'] as const)('can be read in %s', (theme) => {
		const own: Record<string, number> = {};
		for (const [, name, ...parts] of rules.matchAll(
			new RegExp(`--([a-z-]+): light-dark\\(${colour}, ${colour}\\)`, 'g'),
		)) {
			const [l, c, h] = parts.map(Number).slice(theme === 'light' ? 0 : 3) as [number, number, number];
			own[name as string] = luminance(l, c, h);
		}
		const of = (name: string) => own[name] ?? (tokens[theme][name] as number);
		const ratio = (one: string, other: string) =>
			(Math.max(of(one), of(other)) + 0.05) / (Math.min(of(one), of(other)) + 0.05);
		expect(Object.keys(own)).toHaveLength(4);
		for (const ground of grounds) expect(ratio('accent', ground), `on ${ground}`).toBeGreaterThanOrEqual(7);
		for (const button of ['accent', 'accent-strong'])
			expect(ratio('on-accent', button), button).toBeGreaterThanOrEqual(7);
		expect(ratio('accent-strong', 'accent-wash')).toBeGreaterThanOrEqual(7);
	});
});
