import { requirePrincipal } from '#kernel/people/viewer.ts';
import { answered } from '../answered.ts';

/** Who it is that asks, for a browser that lost the answer when the persona was made. */
export const GET = ({ locals }) =>
	answered(async () => {
		const { name, handle } = requirePrincipal(locals.viewer);
		return { name, handle };
	});
