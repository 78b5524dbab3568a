import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readChannel } from '#features/news/channels/read-channels.ts';
import {
	addToChannel,
	dismissEditor,
	editChannel,
	endChannel,
	nameEditor,
	shareChannel,
} from '#features/news/channels/run-channel.ts';
import { readForm } from '#platform/form.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../../answer.ts';
import { ChannelForm, channelDraft } from '../../../channel-form.ts';
import { newsChoices } from '../../../choices.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const channel = await shown(
		(async () => {
			const found = await readChannel(viewer, idIn(params.id));
			if (!found.mayRun) throw notFound();
			return found;
		})(),
	);
	return { channel, choices: newsChoices(), saved: url.searchParams.has('saved') };
};

const UrlForm = z.object({ url: z.string().max(3000) });
const HandleForm = z.object({ handle: z.string().max(100) });
const ShareForm = z.object({ shared: z.enum(['yes', 'no']) });

type Event = { locals: App.Locals; params: { id: string }; request: Request };
/** A form of this page: read, done, and back to it. */
const pressed =
	<S extends z.ZodType>(schema: S, act: (event: Event, data: z.infer<S>) => Promise<void>, to = '/settings?saved') =>
	async (event: Event) => {
		const read = await readForm(event.request, schema);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, act(event, read.data));
		if (failure) return failure;
		redirect(303, `/news/channels/${event.params.id}${to}`);
	};

export const actions = {
	save: pressed(ChannelForm, ({ locals, params }, data) =>
		editChannel(locals.viewer, idIn(params.id), channelDraft(data)),
	),
	add: pressed(UrlForm, ({ locals, params }, { url }) => addToChannel(locals.viewer, idIn(params.id), url), ''),
	editor: pressed(HandleForm, ({ locals, params }, { handle }) => nameEditor(locals.viewer, idIn(params.id), handle)),
	dismiss: pressed(HandleForm, ({ locals, params }, { handle }) =>
		dismissEditor(locals.viewer, idIn(params.id), handle),
	),
	share: pressed(ShareForm, ({ locals, params }, { shared }) =>
		shareChannel(locals.viewer, idIn(params.id), shared === 'yes'),
	),
	end: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), endChannel(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/news/subscriptions');
	},
};
