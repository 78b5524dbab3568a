import { fail, redirect } from '@sveltejs/kit';
import { sql } from 'kysely';
import { arrivalsJson, placeArrivals, toArrivals } from '#features/library/journals/arrivals.ts';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { PostForm } from '#features/posts/post-form.ts';
import { sendWriting } from '#features/scheduled/send.ts';
import { listViewer, readsOf, wantsAllLanguages } from '#kernel/audience/read-by.ts';
import { membersOnline, onlineJson } from '#kernel/people/presence.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readCursor } from '#kernel/stream/cursor.ts';
import { listFollowed, listNewest, listUseful, MOST_USEFUL_PAGES, PAGE_SIZE } from '#kernel/stream/list-stream.ts';
import { unsent } from '#kernel/stream/row-list.ts';
import { factsJson, feedFacts, whyWords } from '#kernel/stream/why.ts';
import { newKey, readForm } from '#platform/form.ts';
import { jsonOf } from '#platform/json-of.ts';
import { acted, shown } from '../answer.ts';

type Show = 'following' | 'useful' | 'everything';

function showIn(url: URL): Show {
	const show = url.searchParams.get('show');
	return show === 'everything' || show === 'useful' ? show : 'following';
}

/** Every language, where the address asks for it: kept from page to page. */
const ALL = 'languages=all&';

/** The rows of one order, the address of what comes after them, and what is known beside them. */
async function list(viewer: Viewer, show: Show, before: string | null, page: number, all: string) {
	const asked = jsonOf({
		online: onlineJson(),
		facts: viewer.memberId === null ? sql<null>`null` : factsJson(viewer),
		// Papers stand in the feed of those who follow their journal, and in no other list.
		arrivals: viewer.memberId === null || show !== 'following' ? sql<null>`null` : arrivalsJson(viewer),
	});
	if (show === 'useful') {
		const { rows, more, beside } = await listUseful(viewer, page, PAGE_SIZE, asked);
		const older = more ? `?${all}show=useful&page=${page + 1}` : null;
		return { stream: { rows, older, newest: null, leftOut: null }, beside };
	}
	const everything = show === 'everything' || viewer.memberId === null;
	const { rows, older, newest, leftOut, beside } = await (everything
		? listNewest(viewer, before, PAGE_SIZE, asked)
		: listFollowed(viewer, before, PAGE_SIZE, asked));
	const order = everything && viewer.memberId !== null ? 'show=everything&' : '';
	return { stream: { rows, older: older && `?${all}${order}before=${older}`, newest, leftOut }, beside };
}

export const load = async ({ locals, url }) => {
	const viewer = listViewer(locals.viewer, url);
	const before = url.searchParams.get('before');
	const show = viewer.memberId === null ? 'everything' : showIn(url);
	const useful = Math.min(MOST_USEFUL_PAGES - 1, Math.max(0, Number(url.searchParams.get('page')) || 0));
	const first = before === null && useful === 0;
	const { stream, beside } = await shown(list(viewer, show, before, useful, wantsAllLanguages(url) ? ALL : ''));
	const online = membersOnline(beside?.online ?? null);
	const facts =
		viewer.memberId === null || !beside?.facts
			? null
			: feedFacts(
					viewer,
					stream.rows,
					beside.facts,
					first && show === 'following',
					new Date(),
					show === 'useful' ? 'useful' : 'time',
				);
	const from = readCursor(before);
	return {
		stream,
		/** New papers of followed journals, by the place of the row that they stand before. */
		arrivals: placeArrivals(
			toArrivals(beside?.arrivals ?? null),
			stream.rows,
			from && new Date(from.at.replace(' ', 'T')),
			stream.older !== null,
		),
		// Whoever looks is here, also before the count has noticed.
		online: viewer.memberId === null ? online : Math.max(1, online),
		spaces: viewer.memberId === null ? [] : viewer.spaces.map(({ slug, name }) => ({ slug, name })),
		show,
		/** The list may leave texts out for their language: the address of all of it. */
		allLanguages:
			readsOf(viewer) !== null ? `?${new URLSearchParams([...url.searchParams, ['languages', 'all']])}` : null,
		facts:
			facts &&
			unsent({
				why: Object.fromEntries([...facts.why].map(([id, why]) => [id, whyWords(why, true)])),
				// Where the new ends: the first row that the reader has had before him.
				readUpTo: facts.readUpTo,
			}),
		first,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		composer:
			viewer.memberId !== null && viewer.confirmed ? unsent({ choices: audienceChoices(viewer), key: newKey() }) : null,
		confirmed: viewer.memberId === null || viewer.confirmed,
		newcomer: viewer.memberId !== null && viewer.newcomer,
	};
};

export const actions = {
	post: async ({ locals, request }) => {
		const read = await readForm(request, PostForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(read.form, sendWriting(locals.viewer, 'post', read.form, read.data.key));
		if (failure) return failure;
		redirect(303, done);
	},
};
