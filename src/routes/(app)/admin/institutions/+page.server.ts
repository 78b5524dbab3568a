import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { backAddress } from '#features/verification/institutions/identity-trip.ts';
import {
	listOrcidSources,
	removeOrcidSource,
	saveOrcidSource,
} from '#features/verification/institutions/orcid-sources.ts';
import { addProvider, listProviders, switchProvider } from '#features/verification/institutions/providers.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const ProviderForm = z.object({
	kind: z.enum(['openid', 'orcid'], 'Choose what it is.'),
	name: z.string().trim().min(3, 'Name the institution as it shall stand in the badge.').max(100),
	issuer: z.string().trim().min(8, 'Write the whole address, such as https://sso.hospital.example.').max(300),
	clientId: z.string().trim().min(1, 'The institution gives you this.').max(200),
	secretOfClient: z.string().trim().min(1, 'The institution gives you this.').max(500),
	months: z.coerce.number().int(),
});
const SourceForm = z.object({
	sourceId: z.string().trim().min(1, 'Write the client id.').max(60),
	institution: z.string().trim().min(3, 'Name the institution.').max(120),
	roles: z.string().max(4000).default(''),
});

export const load = async ({ locals, url }) => {
	const [providers, sources] = await shown(
		Promise.all([listProviders(locals.viewer), listOrcidSources(locals.viewer)]),
	);
	return {
		providers: providers.map((one) => ({ ...one, id: shortId(one.id) })),
		sources,
		back: backAddress(),
		saved: url.searchParams.has('saved'),
	};
};

export const actions = {
	add: async ({ locals, request }) => {
		const read = await readForm(request, ProviderForm);
		if (!read.ok) {
			const { secretOfClient: _, ...values } = read.values;
			return fail(422, { values, problems: read.problems });
		}
		const { secretOfClient, ...draft } = read.data;
		// A secret is not shown again, not even to whoever typed it.
		read.form.delete('secretOfClient');
		const { failure } = await acted(read.form, addProvider(locals.viewer, { ...draft, clientSecret: secretOfClient }));
		if (failure) return failure;
		redirect(303, '/admin/institutions?saved');
	},
	switch: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			switchProvider(locals.viewer, idIn(String(form.get('provider'))), form.get('on') === 'yes'),
		);
		if (failure) return failure;
		redirect(303, '/admin/institutions?saved');
	},
	source: async ({ locals, request }) => {
		const read = await readForm(request, SourceForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { sourceId, institution, roles } = read.data;
		const { failure } = await acted(
			read.form,
			saveOrcidSource(locals.viewer, { clientId: sourceId, institution, roles }),
		);
		if (failure) return failure;
		redirect(303, '/admin/institutions?saved');
	},
	remove: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, removeOrcidSource(locals.viewer, String(form.get('source') ?? '')));
		if (failure) return failure;
		redirect(303, '/admin/institutions?saved');
	},
};
