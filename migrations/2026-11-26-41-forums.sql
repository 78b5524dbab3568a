-- A space's forum: categories, threads, and where each reader is in them.

create table forum_category (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  name text not null,
  purpose text not null default '',
  position smallint not null default 0,
  created_by bigint references principal (id),
  created_at timestamptz not null default now(),
  unique (space_id, name)
);

-- What only a thread owns. Space and time of the last activity are kept here, so that a list is one index range; they
-- follow the envelope in the same transaction. Without a category a thread stands in the forum itself.
create table thread_detail (
  content_id bigint primary key,
  kind text not null default 'thread' check (kind = 'thread'),
  space_id bigint not null references space (id),
  category_id bigint references forum_category (id) on delete set null,
  active_at timestamptz not null,
  last_by bigint references principal (id) on delete set null,
  pinned_at timestamptz,
  pinned_by bigint references principal (id) on delete set null,
  foreign key (content_id, kind) references content (id, kind) on delete cascade
) with (fillfactor = 85);
create index thread_active on thread_detail (space_id, active_at desc, content_id desc);
create index thread_newest on thread_detail (space_id, content_id desc);
create index thread_active_in_category on thread_detail (category_id, active_at desc, content_id desc) where category_id is not null;
create index thread_newest_in_category on thread_detail (category_id, content_id desc) where category_id is not null;
create index thread_pinned on thread_detail (space_id, pinned_at) where pinned_at is not null;

-- Who closed a discussion, when and why; content.locked_at says only that it is closed. Whoever began it may close and
-- reopen it; what somebody who keeps order closed, only they reopen.
create table closure (
  content_id bigint primary key references content (id) on delete cascade,
  closed_by bigint not null references principal (id),
  closed_at timestamptz not null default now(),
  by_moderator boolean not null,
  reason text not null
);

-- What those who keep order did to a discussion, for its readers: moved, split, merged, pinned, closed.
create table thread_event (
  id bigint primary key,
  content_id bigint not null references content (id) on delete cascade,
  what text not null,
  by_id bigint references principal (id) on delete set null,
  at timestamptz not null default now(),
  words jsonb not null default '{}'
);
create index thread_event_list on thread_event (content_id, id);

-- Where a member is in a discussion, on whatever device, and whether it is followed or muted. Written only when the place
-- moves on; a row takes some 60 bytes.
create table reading (
  member_id bigint not null references member (id) on delete cascade,
  content_id bigint not null references content (id) on delete cascade,   -- a root
  number integer not null default 0,                                      -- the highest reply that was shown
  read_at timestamptz not null default now(),
  stance text check (stance in ('follow', 'mute')),
  primary key (member_id, content_id)
) with (fillfactor = 90);
create index reading_followers on reading (content_id, member_id) where stance = 'follow';
