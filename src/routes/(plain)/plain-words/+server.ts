import { choosePlainWords } from '#features/plain-words/choose-plain-words.ts';
import { cameFrom } from '../came-from.ts';

/** The button in the foot of every page. It leads back to where it was pressed. */
export const POST = async ({ request, url, locals, cookies }) => {
	const form = await request.formData();
	await choosePlainWords(locals.viewer, cookies, form.get('on') === 'yes');
	return new Response(null, {
		status: 303,
		headers: { location: cameFrom(request, url), 'cache-control': 'no-store' },
	});
};
