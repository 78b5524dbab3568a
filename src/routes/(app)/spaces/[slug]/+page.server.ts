import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { askToEnter, takeRequestBack } from '#features/spaces/door.ts';
import { pin } from '#features/spaces/pins.ts';
import { readSpacePage } from '#features/spaces/read-space-page.ts';
import { mayCreate } from '#features/spaces/rules.ts';
import { listViewer, wantsAllLanguages } from '#kernel/audience/read-by.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { newKey, readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const AskForm = z.object({ line: z.string().default(''), attested: z.literal('yes').optional() });
const PinForm = z.object({ content: z.string().default(''), pinned: z.literal('yes').optional() });

export const load = async ({ locals: { viewer }, params, url }) => {
	const before = url.searchParams.get('before');
	const { space, stream, pinned } = await shown(readSpacePage(listViewer(viewer, url), params.slug, before));
	const mine = viewer.memberId === null ? undefined : viewer.spaces.find((one) => one.id === space.id);
	const mayWrite = mine !== undefined && viewer.memberId !== null && viewer.confirmed && mayThere(mine, 'post');
	return {
		space,
		/** What is said here without being a text of anybody's names papers, too. */
		marks: await readGraveMarks([space.welcome, space.rules, space.purpose]),
		stream,
		pinned,
		keeps: mine !== undefined && mayThere(mine, 'moderate'),
		mayPost: mine !== undefined && mayThere(mine, 'post'),
		mayOpen: mine !== undefined && mayThere(mine, 'post') && mayCreate(viewer),
		first: before === null,
		/** Goes along to the next page. */
		all: wantsAllLanguages(url) ? 'languages=all&' : '',
		opened: url.searchParams.has('opened'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		composer: mayWrite ? { choices: audienceChoices(viewer, space), key: newKey() } : null,
	};
};

export const actions = {
	join: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), joinSpace(locals.viewer, params.slug));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}?joined`);
	},
	ask: async ({ locals, params, request }) => {
		const read = await readForm(request, AskForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { line, attested } = read.data;
		const { failure } = await acted(read.form, askToEnter(locals.viewer, params.slug, line, attested === 'yes'));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}`);
	},
	unask: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), takeRequestBack(locals.viewer, params.slug));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}`);
	},
	leave: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), leaveSpace(locals.viewer, params.slug));
		if (failure) return failure;
		redirect(303, '/spaces');
	},
	pin: async ({ locals, params, request }) => {
		const read = await readForm(request, PinForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(
			read.form,
			pin(locals.viewer, params.slug, idIn(read.data.content), read.data.pinned === 'yes'),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}`);
	},
};
