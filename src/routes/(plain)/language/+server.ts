import { chooseLanguage } from '#features/accounts/choose-language.ts';
import { problemOf } from '#platform/form.ts';
import { localPath } from '#platform/local-path.ts';

/** The buttons in the foot of every page. */
export const POST = async ({ request, locals, cookies }) => {
	const form = await request.formData();
	try {
		await chooseLanguage(locals.viewer, cookies, String(form.get('language') ?? ''));
	} catch (problem) {
		const { status, problems } = problemOf(problem, form);
		return new Response(Object.values(problems)[0], { status });
	}
	return new Response(null, {
		status: 303,
		headers: { location: localPath(String(form.get('back') ?? '')), 'cache-control': 'no-store' },
	});
};
