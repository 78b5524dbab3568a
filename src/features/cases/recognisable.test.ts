// The uniqueness meter of a case over real headings: its form shows it, and it holds nothing up.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { raritiesOf } from '#features/library/index.ts';
import { STEPS } from '#kernel/uniqueness/rarity.ts';
import { db } from '#platform/db.server.ts';
import { recognisable } from './recognisable.ts';

beforeAll(async () => {
	await sql`insert into topic (id, slug, name, mesh_ui, mesh_name) values
		(990001, 'zz-storage', 'Zz Storage Diseases', 'D990001', 'Zz Storage Diseases'),
		(990002, 'zz-anderson', 'Zz Anderson Disease', 'D990002', 'Zz Anderson Disease'),
		(990003, 'zz-cold', 'Zz Common Cold', 'D990003', 'Zz Common Cold') on conflict do nothing`.execute(db);
	await sql`insert into topic_tree (tree_number, topic_id) values ('C16.990.100.200.300', 990001),
		('C16.990.100.200.300.400', 990002), ('C08.990', 990003) on conflict do nothing`.execute(db);
	await sql`insert into topic_alias (topic_id, words, source) values (990001, 'zz storage diseases', 'mesh'),
		(990002, 'zz anderson disease', 'mesh'), (990003, 'zz common cold', 'mesh') on conflict do nothing`.execute(db);
});

test('without a Medline of size the tree says how common a diagnosis is, and what lies above it', async () => {
	const [rare, ...more] = await raritiesOf(['E75.21 Zz Anderson disease']);
	expect(more).toEqual([]);
	expect(rare).toMatchObject({ name: 'Zz Anderson Disease', perMillion: STEPS.rare, wider: 'Zz Storage Diseases' });
	expect(rare?.why).toContain('no Medline of size');
	expect((await raritiesOf(['Zz common cold']))[0]?.perMillion).toBe(STEPS.common);
	expect(await raritiesOf(['nothing that anybody named'])).toEqual([]);
	// A text without a field for it: the diseases that it names.
	expect((await raritiesOf([], 'He has zz anderson disease since childhood.')).map(({ name }) => name)).toEqual([
		'Zz Anderson Disease',
	]);
});

test('a case: rare diagnosis, small place and role are high; taking them out one by one lowers it', async () => {
	const fields = {
		title: 'Burning feet',
		presentation: 'A lighthouse keeper on a small island with burning feet.',
		diagnosis: 'Zz Anderson Disease',
		age: '30-39',
		sex: 'male',
	};
	const high = await recognisable(fields);
	expect(high.level).toBe('high');
	const wider = await recognisable({
		...fields,
		presentation: 'Somebody who works, from a rural region, with burning feet.',
	});
	expect(wider.level).not.toBe('high');
	expect(wider.crowd).toBeGreaterThan(high.crowd);
	expect((await recognisable({ ...fields, presentation: 'Burning feet.', diagnosis: 'Zz Common Cold' })).level).toBe(
		'low',
	);
});
