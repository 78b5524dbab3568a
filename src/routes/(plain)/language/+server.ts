import { chooseLanguage } from '#features/accounts/choose-language.ts';
import { problemOf } from '#platform/form.ts';
import { cameFrom } from '../came-from.ts';

/** The buttons in the foot of every page. They lead back to where they were pressed. */
export const POST = async ({ request, url, locals, cookies }) => {
	const form = await request.formData();
	try {
		await chooseLanguage(locals.viewer, cookies, String(form.get('language') ?? ''));
	} catch (problem) {
		const { status, problems } = problemOf(problem, form);
		return new Response(Object.values(problems)[0], { status });
	}
	return new Response(null, {
		status: 303,
		headers: { location: cameFrom(request, url), 'cache-control': 'no-store' },
	});
};
