import { requireDuty } from '#kernel/people/viewer.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer } }) => {
	await shown((async () => requireDuty(viewer, 'administrator'))());
	return {};
};
