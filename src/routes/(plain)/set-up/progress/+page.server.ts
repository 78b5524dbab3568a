import { redirect } from '@sveltejs/kit';
import { readFill } from '#features/setting-up/fill-progress.ts';
import { settings } from '#platform/settings.ts';

export const load = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	if (!locals.network) {
		if (!settings().DEMONSTRATION) redirect(303, '/set-up');
		return { fill: { done: 0, total: 1, step: 'Waiting to start', finished: false, failed: null } };
	}
	const fill = await readFill();
	if (!fill || fill.finished)
		redirect(303, locals.viewer.memberId === null && locals.network.demonstration ? '/sign-in' : '/');
	return { fill };
};
