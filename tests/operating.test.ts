import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { definitions } from '#platform/settings.ts';

test('docs/operating.md lists every setting as it is', () => {
	const text = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8');
	const rows = text.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
	expect(rows).toEqual(
		Object.entries(definitions).map(
			([name, { fallback, describe }]) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : 'empty'} | ${describe} |`,
		),
	);
});
