// Which languages a member reads. Lists show these alone; without a choice, all.

import { baseLanguage } from '#kernel/content/guess-language.ts';
import { languageOptions, WRITTEN } from '#kernel/content/language-choice.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';

const MOST = 20;

/** @param tags none is all languages. @throws Refusal on field "reads". */
export async function chooseReads(viewer: Viewer, tags: readonly string[]): Promise<void> {
	const { memberId } = requireMember(viewer);
	const reads = [...new Set(tags.map(baseLanguage))];
	if (reads.some((tag) => !/^[a-z]{2,3}$/.test(tag)))
		throw new Refusal('invalid', 'Choose languages of the list.', { field: 'reads' });
	if (reads.length > MOST)
		throw new Refusal('invalid', `Choose ${MOST} languages at most, or none for all.`, { field: 'reads' });
	await db
		.updateTable('member')
		.set({ reads: reads.length > 0 ? reads : null })
		.where('id', '=', memberId)
		.execute();
}

export interface ReadsChoice {
	value: string;
	words: string;
	likely: boolean;
	chosen: boolean;
}

/** The languages to choose from, in the reader's own, the likely ones first. @param likely tags, with or without region. */
export function readsChoices(viewer: Viewer, likely: readonly string[]): ReadsChoice[] {
	const member = requireMember(viewer);
	const first = new Set([...(member.reads ?? []), ...[member.language, ...likely].map(baseLanguage)]);
	const all = languageOptions([...first].filter((tag) => !WRITTEN.includes(tag)));
	return all
		.map((one) => ({ ...one, likely: first.has(one.value), chosen: member.reads?.includes(one.value) ?? false }))
		.sort((a, b) => Number(b.likely) - Number(a.likely));
}
