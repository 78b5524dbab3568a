// Channels come into being: a member's own subscription, a channel of the network or of a space, a curated one.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { once } from '#kernel/idempotency/once.ts';
import { holds, type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { feedAddress } from '../addresses.ts';
import type { OpenTo } from '../tables.ts';
import { addFeed } from './add-feed.ts';
import { type ChannelDraft, checkChannel } from './channel-form.ts';
import { takeStance } from './choose-channel.ts';

/** Subscriptions of one's own. */
export const MOST_OWN = 300;
const LONGEST_NAME = 120;

/** Subscribes to a feed for oneself alone, and follows it. The same address twice is one subscription. @returns the channel. */
export async function subscribe(
	viewer: Viewer,
	{ url, name = '', key, attested = false }: { url: string; name?: string; key: string; attested?: boolean },
): Promise<Id> {
	const me = requireConfirmed(viewer);
	const address = feedAddress(url);
	const words = name.replace(/\s+/g, ' ').trim();
	if (words.length > LONGEST_NAME)
		throw new Refusal('invalid', `The name has ${words.length} characters; ${LONGEST_NAME} is the most.`, {
			field: 'name',
		});
	screenWriting([words], 'advise', attested);
	return transact(async (trx) => {
		const { id } = await once(trx, me.memberId, key, { url, name: words }, () => subscribeTo(trx, me, address, words));
		return id;
	});
}

/** The part of it that an import does many times. The caller has screened the words. @param folder where it is kept, outermost first. */
export async function subscribeTo(
	trx: Executor,
	me: Member,
	address: URL,
	name: string,
	folder: readonly string[] = [],
): Promise<Id> {
	const { rows } = await sql<{ n: number; same: Id | null }>`select count(*)::int as n,
			(select channel.id from news_channel channel join news_channel_feed using_it on using_it.channel_id = channel.id
				join news_feed feed on feed.id = using_it.feed_id
				where channel.owner_id = ${me.memberId} and feed.url = ${address.href} limit 1) as same
		from news_channel where owner_id = ${me.memberId}`.execute(trx);
	if (rows[0]?.same) return rows[0].same;
	if ((rows[0]?.n ?? 0) >= MOST_OWN)
		throw new Refusal('not-allowed', `You have ${MOST_OWN} subscriptions; that is the most. Let one go first.`, {
			field: 'url',
		});
	const id = mintId();
	await sql`insert into news_channel (id, owner_id, name, folder, open_to, made_by)
		values (${id}, ${me.memberId}, ${name}, ${folder}::text[], 'own', ${me.memberId})`.execute(trx);
	await addFeed(trx, id, address);
	await takeStance(trx, me.memberId, { id, curated: false }, 'follow', false);
	return id;
}

export interface NewChannel extends ChannelDraft {
	/** Slug of a space; null for the network's. */
	space: string | null;
	openTo: Exclude<OpenTo, 'own' | 'space'>;
	/** Its items are picked by editors. */
	curated: boolean;
	/** Addresses of feeds, one a line. */
	urls: string;
	key: string;
}

/**
 * A channel of the network, by an administrator, or of a space, by whoever keeps order there. Whoever works for industry
 * makes none that is not labelled so.
 * @throws Refusal not-found for everyone else.
 */
export async function createChannel(viewer: Viewer, draft: NewChannel): Promise<Id> {
	const me = requireConfirmed(viewer);
	const space =
		draft.space === null ? null : me.spaces.find(({ slug }) => slug.toLowerCase() === draft.space?.toLowerCase());
	if (draft.space === null ? !holds(me, 'administrator') : !space) throw notFound();
	if (space) requireRight(me, space.id, 'moderate');
	const words = checkChannel(draft);
	const addresses = addressesIn(draft.urls);
	if (!draft.curated && addresses.length === 0)
		throw new Refusal('invalid', 'Give the address of a feed: without one nothing comes.', { field: 'urls' });
	return transact(async (trx) => {
		if (space && !(await toolOn(trx, space.id, 'news'))) throw notFound();
		const { id } = await once(
			trx,
			me.memberId,
			draft.key,
			{ ...words, urls: draft.urls, curated: draft.curated },
			async () => {
				const channelId = mintId();
				if (draft.curated)
					await sql`insert into principal (id, kind, handle, name, company)
					values (${channelId}, 'page', ${`channel.${shortId(channelId)}`}, ${words.name}, ${me.company})`.execute(trx);
				await sql`insert into news_channel (id, principal_id, space_id, name, about, open_to, paid_by, company, sponsored, profession, level,
					specialty, country, language, made_by)
				values (${channelId}, ${draft.curated ? channelId : null}, ${space?.id ?? null}, ${words.name}, ${words.about},
					${space ? 'space' : draft.openTo}, ${words.paidBy}, ${me.company}, ${words.sponsored}, ${words.profession}, ${words.level},
					${words.specialty}, ${words.country}, ${words.language}, ${me.memberId})`.execute(trx);
				if (draft.curated)
					await sql`insert into news_editor (channel_id, member_id, given_by) values (${channelId}, ${me.memberId}, ${me.memberId})`.execute(
						trx,
					);
				for (const address of addresses) await addFeed(trx, channelId, address);
				await audit(
					trx,
					me.memberId,
					'news.channel',
					{ kind: 'news_channel', id: channelId },
					{ curated: draft.curated },
				);
				return channelId;
			},
		);
		return id;
	});
}

/** One address a line. @throws Refusal on field "urls" that names the line. */
export function addressesIn(text: string): URL[] {
	const found = new Map<string, URL>();
	for (const [place, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === '') continue;
		try {
			const url = feedAddress(line, 'urls');
			found.set(url.href, url);
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			throw new Refusal('invalid', `Line ${place + 1}: ${problem.message}`, { field: 'urls' });
		}
	}
	return [...found.values()];
}
