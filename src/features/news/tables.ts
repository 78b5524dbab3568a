// The rows of news (migrations/2026-11-26-99f1-news.sql).

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type FeedState = 'waiting' | 'good' | 'failing' | 'gone' | 'paused';
/** Who may read a channel: its owner alone, members, everybody, or the members of its space. */
export type OpenTo = 'own' | 'members' | 'public' | 'space';
/** What becomes of items that somebody paid for. */
export type SponsorPolicy = 'label' | 'refuse';

declare module '#platform/tables.ts' {
	interface Tables {
		news_feed: {
			id: Id;
			url: string;
			url_hash: Buffer;
			host: string;
			title: Generated<string>;
			site: string | null;
			language: string | null;
			state: Generated<FeedState>;
			problem: string | null;
			etag: string | null;
			last_modified: string | null;
			failures: Generated<number>;
			fetched_at: Time | null;
			good_at: Time | null;
			next_at: TimeNow;
			added_at: TimeNow;
		};
		news_host: { host: string; next_at: Time };
		news_channel: {
			id: Id;
			principal_id: Id | null;
			owner_id: Id | null;
			space_id: Id | null;
			name: string;
			about: Generated<string>;
			open_to: OpenTo;
			paid_by: Generated<string>;
			company: string | null;
			sponsored: Generated<SponsorPolicy>;
			profession: string | null;
			level: string | null;
			specialty: string | null;
			country: string | null;
			language: string | null;
			/** Where its owner keeps it, outermost folder first. */
			folder: Generated<string[]>;
			made_by: Id | null;
			made_at: TimeNow;
		};
		news_channel_feed: { channel_id: Id; feed_id: Id; added_at: TimeNow };
		news_editor: { channel_id: Id; member_id: Id; given_by: Id | null; given_at: TimeNow };
		news_stance: {
			member_id: Id;
			channel_id: Id;
			stance: 'follow' | 'mute';
			only_topics: Generated<boolean>;
			since: TimeNow;
		};
		news_entry: {
			id: Id;
			feed_id: Id;
			guid_hash: Buffer;
			story_id: Id;
			url: string;
			title: string;
			summary: Generated<string>;
			author: Generated<string>;
			language: string | null;
			categories: Generated<string[]>;
			cited_key: string | null;
			sponsor: string | null;
			published_at: Time;
			seen_at: TimeNow;
		};
		news_story_key: { key: Buffer; story_id: Id; feed_id: Id; published_at: Time };
		news_entry_topic: { entry_id: Id; topic_id: Id; direct: Generated<boolean>; published_at: Time };
		news_saved: { member_id: Id; entry_id: Id; saved_at: TimeNow };
		news_look: { member_id: Id; read_up_to: Time | null; looked_at: Time };
		news_pick: {
			content_id: Id;
			kind: Generated<'news'>;
			channel_id: Id;
			entry_id: Id | null;
			story_id: Id | null;
			url: string;
			url_key: Buffer | null;
			source: string;
			sponsor: string | null;
			place: number | null;
			picked_by: Id | null;
		};
	}
}
