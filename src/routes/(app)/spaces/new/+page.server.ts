import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { createSpace } from '#features/spaces/create-space.ts';
import { gateFromForm, gateValues } from '#features/spaces/gate-form.ts';
import { requireCreator } from '#features/spaces/rules.ts';
import { firstGate, templateOf, templates } from '#features/spaces/templates.ts';
import { readOwnWorkplaces } from '#features/verification/index.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { newKey, readForm } from '#platform/form.ts';
import { say } from '#words/say.ts';
import { acted, shown } from '../../../answer.ts';

const Form = z.looseObject({
	name: z.string().default(''),
	purpose: z.string().default(''),
	rules: z.string().default(''),
	entry: z.enum(['open', 'request', 'secret'], { error: 'Choose how one enters.' }),
	joinsItself: z.literal('yes').optional(),
	parent: z.string().default(''),
	template: z.string().default('blank'),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	citing: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, url }) => {
	const creator = await shown(Promise.resolve().then(() => requireCreator(viewer)));
	const parent = url.searchParams.get('in')?.toLowerCase() ?? null;
	const above = creator.spaces.find((one) => one.slug === parent);
	// Whoever may not open a space there learns nothing of it.
	if (parent !== null && !(above && mayThere(above, 'post'))) error(404, 'There is nothing here for you.');
	const workplaces = await shown(readOwnWorkplaces(viewer));
	const shape = { ...creator, workplace: workplaces[0] ?? null };
	const template = templateOf(url.searchParams.get('template'));
	return {
		templates: templates.map(({ code, label, says }) => ({ code, label, says })),
		template: template && { code: template.code, label: template.label, says: template.says },
		start: template && {
			// In the language of whoever opens the space: these are its words from now on.
			name: say(template.name(shape)),
			purpose: say(template.purpose),
			rules: say(template.rules),
			entry: template.entry,
			...(template.code === 'workplace' && { joinsItself: 'yes' }),
			...gateValues(firstGate(template, shape)),
		},
		workplaces: workplaces.map(({ domain, workplace }) => ({ domain, workplace })),
		/** Opens it as an administrator, without a proof of one's own. */
		unproved: creator.profession === null,
		parent: above ? { slug: above.slug, name: above.name } : null,
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, Form);
		if (read.form.has('more')) return { values: read.ok ? typedOf(read.form) : read.values, problems: {}, more: true };
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data, form } = read;
		const { done, failure } = await acted(
			form,
			(async () =>
				createSpace(locals.viewer, {
					name: data.name,
					purpose: data.purpose,
					rules: data.rules,
					entry: data.entry,
					gate: gateFromForm(typedOf(form)),
					joinsItself: data.joinsItself === 'yes',
					parent: data.parent || null,
					template: templateOf(data.template),
					key: data.key,
					attested: data.attested === 'yes',
					knowing: data.citing === 'yes',
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${done}?opened`);
	},
};

function typedOf(form: FormData): Record<string, string> {
	return Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
