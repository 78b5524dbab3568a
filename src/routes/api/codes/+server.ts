import { completeCode } from '#features/cases/index.ts';

/** For the fields of a case: what the line that is being typed may become. */
export const POST = async ({ locals, request }) => {
	const form = await request.formData();
	const typed = String(form.get('typed') ?? '').slice(0, 100);
	return Response.json({ lines: await completeCode(locals.viewer, String(form.get('role') ?? ''), typed) });
};
