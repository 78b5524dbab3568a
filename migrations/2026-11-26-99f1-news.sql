-- News: feeds that are fetched, their entries, the channels that members read them through, and picks of curated channels.

-- One row an address, however many channels have it.
create table news_feed (
  id bigint primary key,
  url text not null,
  url_hash bytea not null unique,            -- sha256 of url
  host text not null,
  title text not null default '',
  site text,                                 -- address of the pages that it tells of
  language text,
  state text not null default 'waiting' check (state in ('waiting', 'good', 'failing', 'gone', 'paused')),
  problem text,                              -- in plain words, for whoever runs a channel
  etag text,
  last_modified text,
  failures smallint not null default 0,      -- in a row
  fetched_at timestamptz,
  good_at timestamptz,
  next_at timestamptz not null default now(),
  added_at timestamptz not null default now()
);
create index news_feed_due on news_feed (next_at) where state in ('waiting', 'good', 'failing');

-- When a host may be asked again: spacing, and what it said by Retry-After.
create table news_host (host text primary key, next_at timestamptz not null);

create table news_channel (
  id bigint primary key,
  -- Of a curated channel: the page that publishes its picks; the same number as id.
  principal_id bigint unique references principal (id) on delete cascade,
  owner_id bigint references member (id) on delete cascade,    -- a member's own
  space_id bigint references space (id) on delete cascade,
  name text not null,
  about text not null default '',
  open_to text not null check (open_to in ('own', 'members', 'public', 'space')),
  paid_by text not null default '',          -- who owns it and who pays for it
  company text,                              -- run by somebody of industry: labelled on every row
  sponsored text not null default 'label' check (sponsored in ('label', 'refuse')),
  profession text,                           -- for whom it is meant; codes as in credentials
  level text,
  specialty text,
  country text,                              -- whose news it brings
  language text,
  made_by bigint references member (id) on delete set null,
  made_at timestamptz not null default now(),
  check (principal_id is null or principal_id = id),
  check (open_to <> 'own' or owner_id is not null),
  check ((open_to = 'space') = (space_id is not null))
);
create index news_channel_owner on news_channel (owner_id) where owner_id is not null;
create index news_channel_space on news_channel (space_id) where space_id is not null;
create index news_channel_open on news_channel (id) where open_to in ('members', 'public');

create table news_channel_feed (
  channel_id bigint not null references news_channel (id) on delete cascade,
  feed_id bigint not null references news_feed (id) on delete cascade,
  added_at timestamptz not null default now(),
  primary key (channel_id, feed_id)
);
create index news_channel_feed_of on news_channel_feed (feed_id, channel_id);

-- Who picks for a curated channel.
create table news_editor (
  channel_id bigint not null references news_channel (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  given_by bigint references member (id) on delete set null,
  given_at timestamptz not null default now(),
  primary key (channel_id, member_id)
);
create index news_editor_of on news_editor (member_id);

create table news_stance (
  member_id bigint not null references member (id) on delete cascade,
  channel_id bigint not null references news_channel (id) on delete cascade,
  stance text not null check (stance in ('follow', 'mute')),
  only_topics boolean not null default false, -- of this channel only what is about topics that the member follows
  since timestamptz not null default now(),
  primary key (member_id, channel_id)
);
create index news_stance_of on news_stance (channel_id);

-- What a feed said. Its words are kept for each feed, so that nobody's feed can put words into another one's item.
create table news_entry (
  id bigint primary key,
  feed_id bigint not null references news_feed (id) on delete cascade,
  guid_hash bytea not null,
  story_id bigint not null,                  -- the first entry that told the same
  url text not null,
  title text not null,
  summary text not null default '',
  author text not null default '',
  language text,
  categories text[] not null default '{}',
  cited_key text,                            -- the paper that it is about, as in cited_work
  sponsor text,                              -- the words by which it says that somebody paid for it
  published_at timestamptz not null,         -- never later than seen_at
  seen_at timestamptz not null default now(),
  unique (feed_id, guid_hash)
);
create index news_entry_newest on news_entry (feed_id, published_at desc, id desc);
create index news_entry_story on news_entry (story_id, published_at desc, id desc);
create index news_entry_cited on news_entry (cited_key) where cited_key is not null;

-- By what a story is recognised in other feeds: hashes of address, DOI or PMID, and words of the title.
create table news_story_key (
  key bytea not null,
  story_id bigint not null,
  feed_id bigint not null references news_feed (id) on delete cascade,
  published_at timestamptz not null,
  primary key (key, feed_id, story_id)
);

create table news_entry_topic (
  entry_id bigint not null references news_entry (id) on delete cascade,
  topic_id bigint not null references topic (id) on delete cascade,
  direct boolean not null default true,
  published_at timestamptz not null,
  primary key (entry_id, topic_id)
);
create index news_entry_topic_newest on news_entry_topic (topic_id, published_at desc, entry_id desc);

create table news_saved (
  member_id bigint not null references member (id) on delete cascade,
  entry_id bigint not null references news_entry (id) on delete cascade,
  saved_at timestamptz not null default now(),
  primary key (member_id, entry_id)
);
create index news_saved_newest on news_saved (member_id, saved_at desc, entry_id desc);
create index news_saved_of on news_saved (entry_id);

-- Where a member was at the end of the visit before.
create table news_look (
  member_id bigint primary key references member (id) on delete cascade,
  read_up_to timestamptz,
  looked_at timestamptz not null
);

-- What an editor put into a curated channel: a content, with the address that it is about.
create table news_pick (
  content_id bigint primary key,
  kind text not null default 'news' check (kind = 'news'),
  channel_id bigint not null references news_channel (id) on delete cascade,
  entry_id bigint references news_entry (id) on delete set null,
  story_id bigint,
  url text not null,
  url_key bytea,                             -- null once it was taken back
  source text not null,
  sponsor text,
  place smallint,                            -- kept at the top, in this order
  picked_by bigint references member (id) on delete set null,
  foreign key (content_id, kind) references content (id, kind) on delete cascade,
  unique (channel_id, url_key)
);
create index news_pick_story on news_pick (story_id) where story_id is not null;
create index news_pick_top on news_pick (channel_id, place) where place is not null;
create trigger news_pick_changes_pages after insert or update on news_pick for each statement execute function tell_page_changed();
