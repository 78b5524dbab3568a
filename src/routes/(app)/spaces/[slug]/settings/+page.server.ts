import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { closeSpace, editDoor, editWords, PACES, reopenSpace } from '#features/spaces/edit-space.ts';
import { emblemColours } from '#features/spaces/emblem.ts';
import { gateWords } from '#features/spaces/gate-words.ts';
import { readOwnSpace } from '#features/spaces/read-own-space.ts';
import { readSpace } from '#features/spaces/read-spaces.ts';
import { removeEmblem, setEmblem } from '#features/spaces/set-emblem.ts';
import { paceWords } from '#kernel/spaces/keep-pace.ts';
import { allTools } from '#kernel/spaces/tools.ts';
import { readForm } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, shown } from '../../../../answer.ts';

const yes = z.literal('yes').optional();
const WordsForm = z.object({
	name: z.string().default(''),
	purpose: z.string().default(''),
	rules: z.string().default(''),
	welcome: z.string().default(''),
	topics: z.string().default(''),
	emblem: z.string().default(''),
	attested: yes,
	citing: yes,
});
const DoorForm = z.object({
	entry: z.enum(['open', 'request', 'secret'], { error: 'Choose how one enters.' }),
	membersSeen: yes,
	joinsItself: yes,
	personas: yes,
	slow: z.coerce.number().int(),
	tools: z.union([z.string(), z.array(z.string())]).default([]),
});
const CloseForm = z.object({ sure: z.literal('yes', { error: 'Tick this if you are sure.' }) });

export const load = async ({ locals: { viewer }, params, url }) => {
	const { id: _, gate, ...own } = await shown(readOwnSpace(viewer, params.slug));
	return {
		own: { ...own, topics: own.topics.join(', ') },
		gate: gateWords(gate),
		space: own.closed ? null : await shown(readSpace(viewer, params.slug)),
		paces: PACES.map((seconds) => ({
			value: String(seconds),
			words: seconds === 0 ? 'Off' : `${paceWords(seconds)} between two texts`,
		})),
		tools: allTools().map(({ name, word, says }) => ({ name, word, says })),
		colours: [
			{ value: '', words: 'From the name' },
			...emblemColours.map(({ code, label }) => ({ value: code, words: label })),
		],
		saved: url.searchParams.get('saved'),
	};
};

export const actions = {
	words: async ({ locals, params, request }) => {
		const read = await readForm(request, WordsForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { attested, citing, ...words } = read.data;
		const { failure } = await acted(
			read.form,
			(async () =>
				editWords(locals.viewer, params.slug, { ...words, attested: attested === 'yes', knowing: citing === 'yes' }))(),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/settings?saved=words`);
	},
	emblem: async ({ locals, params, request }) => {
		const form = await request.formData();
		const set = async () => {
			if (form.get('drawn') === 'yes') return removeEmblem(locals.viewer, params.slug);
			const file = form.get('photo');
			if (!(file instanceof File) || file.size === 0)
				throw new Refusal('invalid', 'Choose a picture first.', { field: 'photo' });
			return setEmblem(locals.viewer, params.slug, file);
		};
		const { failure } = await acted(form, set());
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/settings?saved=emblem`);
	},
	door: async ({ locals, params, request }) => {
		const read = await readForm(request, DoorForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { entry, membersSeen, joinsItself, personas, slow, tools } = read.data;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				editDoor(locals.viewer, params.slug, {
					entry,
					membersSeen: membersSeen === 'yes',
					joinsItself: joinsItself === 'yes',
					personas: personas === 'yes',
					slowSeconds: slow,
					tools: [tools].flat(),
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${done}/settings?saved=door`);
	},
	close: async ({ locals, params, request }) => {
		const read = await readForm(request, CloseForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, (async () => closeSpace(locals.viewer, params.slug))());
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/settings`);
	},
	reopen: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), reopenSpace(locals.viewer, params.slug));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}`);
	},
};
