import { raritiesOf } from '#features/library/index.ts';
import { say } from '#words/say.ts';

/** For the meter in the browser: how common the diagnoses are that a field or a text names. */
export const POST = async ({ locals, request }) => {
	if (locals.viewer.memberId === null) return Response.json({ rarities: [] });
	const form = await request.formData();
	const diagnosis = String(form.get('diagnosis') ?? '').slice(0, 2_000);
	const text = String(form.get('text') ?? '').slice(0, 10_000);
	const lines = diagnosis.split(/[;\n]/).filter((line) => line.trim() !== '');
	const rarities = await raritiesOf(lines, text);
	return Response.json({ rarities: rarities.map((one) => ({ ...one, why: say(one.why) })) });
};
