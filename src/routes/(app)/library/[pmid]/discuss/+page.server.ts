import { readWork } from '#features/library/evidence/read-work.ts';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey } from '#platform/form.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const work = await shown(readWork(viewer, /^\d{1,9}$/.test(params.pmid) ? Number(params.pmid) : 0));
	const member = await shown((async () => requireConfirmed(viewer))());
	return { work, choices: audienceChoices(member), key: newKey() };
};
