import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { localPath, publicUrl } from '#features/accounts/index.ts';
import { chooseChannel } from '#features/news/channels/choose-channel.ts';
import { readChannel } from '#features/news/channels/read-channels.ts';
import { lookAgain, takeFromChannel } from '#features/news/channels/run-channel.ts';
import { listChannelPicks } from '#features/news/curating/list-picks.ts';
import { listNews, NewsPage } from '#features/news/list-news.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const before = url.searchParams.get('before');
	const channel = await shown(readChannel(viewer, id));
	const path = `/news/channels/${params.id}`;
	const page = channel.curated
		? await shown(listChannelPicks(viewer, id, before))
		: { picks: null, ...(await itemsOf(viewer, id, before)) };
	return {
		channel,
		picks: page.picks,
		news: page.news,
		older: page.older && `${path}?before=${page.older}`,
		newest: before === null ? null : path,
		here: before === null ? path : `${path}?before=${before}`,
		/** Address of its feed, where everybody may read it. */
		feed: channel.curated && channel.openTo === 'public' ? `${publicUrl()}${path}/feed.atom` : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

async function itemsOf(viewer: App.Locals['viewer'], id: string, before: string | null) {
	// A channel of feeds that visitors may know of shows them what it is; its items are read by members.
	if (viewer.memberId === null) return { news: new NewsPage(), older: null };
	const news = await shown(listNews(viewer, { show: 'all', channel: id }, before));
	return { news, older: news.older };
}

const ChooseForm = z.object({
	stance: z.enum(['follow', 'topics', 'mute', '']),
	back: z.string().max(3000).default(''),
});
const FeedForm = z.object({ feed: z.string() });

export const actions = {
	choose: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, ChooseForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { stance, back } = read.data;
		const { failure } = await acted(
			read.form,
			chooseChannel(
				viewer,
				idIn(params.id),
				stance === '' ? null : stance === 'topics' ? 'follow' : stance,
				stance === 'topics',
			),
		);
		if (failure) return failure;
		redirect(303, localPath(back || `/news/channels/${params.id}`));
	},
	again: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, FeedForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, lookAgain(viewer, idIn(params.id), idIn(read.data.feed)));
		if (failure) return failure;
		redirect(303, `/news/channels/${params.id}`);
	},
	take: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, FeedForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, takeFromChannel(viewer, idIn(params.id), idIn(read.data.feed)));
		if (failure) return failure;
		redirect(303, `/news/channels/${params.id}`);
	},
};
