import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AUDIT_WORDS, FACT_WORDS, SUBJECT_WORDS } from './audit-words.ts';

const src = path.resolve(import.meta.dirname, '../..');
const source = readdirSync(src, { recursive: true })
	.map(String)
	.filter((name) => /\.ts$/.test(name) && !/\.(?:test|file)\.ts$/.test(name))
	.map((name) => readFileSync(path.join(src, name), 'utf8'));
/** What each call of `audit(…)` writes, as far as it stands there as a string. */
const calls = source.flatMap((text) => [...text.matchAll(/\baudit\(\s*\w+,[^;]*?\);/g)].map(([call]) => call));

test('whatever is written to the audit log has words', () => {
	expect(calls.length).toBeGreaterThan(60);
	const acts = calls.flatMap((call) => [...call.matchAll(/'([a-z-]+[. ][a-z-]+)'/g)].map(([, act]) => act as string));
	expect(acts.length).toBeGreaterThan(60);
	expect(acts.filter((act) => !(act in AUDIT_WORDS))).toEqual([]);
	const kinds = calls.flatMap((call) => [...call.matchAll(/kind: '([^']+)'/g)].map(([, kind]) => kind as string));
	expect(kinds.filter((kind) => !(kind in SUBJECT_WORDS))).toEqual([]);
	const facts = calls.flatMap((call) =>
		[...call.matchAll(/\}, \{([^}]*)\}/g)].flatMap(([, inner = '']) =>
			[...inner.matchAll(/(?:^|, )\s*(\w+)(?=:|,|\s*$)/g)].map(([, name]) => name as string),
		),
	);
	expect(facts.filter((name) => !(name in FACT_WORDS))).toEqual([]);
});
