-- The kernel: who can author something, what has been published, and who may see it.
-- Runs on PostgreSQL 15 and newer. Ids are 64-bit, time-ordered and minted by the app (src/platform/ids.ts).

create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The network itself: one row, written by the set-up page.
create table network (
  singleton boolean primary key default true check (singleton),
  name text not null,
  operator text not null,            -- who runs it
  funder text not null,              -- who pays for it
  contact text,
  demonstration boolean not null default false,
  set_up_at timestamptz not null default now()
);

-- Whoever can author something. Name, handle and the proved line are kept here so that a list needs one join.
create table principal (
  id bigint primary key,
  kind text not null check (kind in ('member', 'persona', 'page', 'remote')),
  handle citext not null unique,
  name text not null,
  portrait_id bigint,
  -- What is shown beside the name. Derived from valid credentials by refresh_standing(); never written elsewhere.
  profession text,
  specialty text,
  country text,
  proved_until timestamptz,          -- "verified" means proved_until > now()
  company text,                      -- set for industry: "Industry · company"
  created_at timestamptz not null default now(),
  erased_at timestamptz
);

create table member (
  id bigint primary key references principal (id),
  account_id text not null unique,   -- auth."user".id
  profession text,                   -- as stated by the member; proves nothing
  country text,
  headline text not null default '',
  about text not null default '',
  language text not null default 'en',
  time_zone text not null default 'UTC',
  shows_presence boolean not null default false,
  suspended_until timestamptz,
  suspended_reason text,
  created_at timestamptz not null default now()
);

-- Administrators, moderators and checkers. A row, because who gave the right and when matters.
create table staff (
  member_id bigint not null references member (id) on delete cascade,
  duty text not null check (duty in ('administrator', 'moderator', 'checker')),
  given_by bigint references member (id),
  given_at timestamptz not null default now(),
  primary key (member_id, duty)
);

-- Presence is worth nothing after a crash, hence unlogged.
create unlogged table presence (
  member_id bigint primary key,
  seen_at timestamptz not null default now()
);
create index presence_recent on presence (seen_at);

create table follow (
  follower_id bigint not null references member (id) on delete cascade,
  principal_id bigint not null references principal (id) on delete cascade,
  followed_at timestamptz not null default now(),
  primary key (follower_id, principal_id)
);
create index follow_followers on follow (principal_id, follower_id);

-- Both directions are stored, so that "my connections" is one index range.
create table connection (
  member_id bigint not null references member (id) on delete cascade,
  other_id bigint not null references member (id) on delete cascade,
  connected_at timestamptz not null default now(),
  primary key (member_id, other_id)
);

create table block (
  blocker_id bigint not null references principal (id) on delete cascade,
  blocked_id bigint not null references principal (id) on delete cascade,
  blocked_at timestamptz not null default now(),
  primary key (blocker_id, blocked_id)
);
create index block_blocked on block (blocked_id, blocker_id);

-- A community with a gate. gate: {"any": [{"profession": "physician", "specialty"?: …, "country"?: …}]}; null admits every member.
create table space (
  id bigint primary key,
  slug citext not null unique,
  name text not null,
  purpose text not null default '',
  entry text not null default 'open' check (entry in ('open', 'request', 'secret')),
  gate jsonb,
  rules text not null default '',
  created_by bigint references principal (id),
  created_at timestamptz not null default now(),
  closed_at timestamptz
);

create table space_member (
  space_id bigint not null references space (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  role text not null default 'member' check (role in ('reader', 'member', 'moderator', 'owner')),
  joined_at timestamptz not null default now(),
  -- The right lives no longer than the credential that opened the gate; visibleTo compares.
  valid_until timestamptz not null default 'infinity',
  primary key (space_id, member_id)
);
create index space_member_spaces on space_member (member_id, space_id) include (valid_until, role);

-- The envelope of everything that is published. No body, no JSON bag: a column enters when the kernel itself reads it.
create table content (
  id bigint primary key,
  kind text not null,
  principal_id bigint not null references principal (id),
  root_id bigint not null references content (id),     -- itself for a root
  parent_id bigint references content (id),            -- null for a root
  space_id bigint references space (id),
  audience text not null check (audience in ('public', 'members', 'verified', 'connections', 'space', 'named')),
  host_id bigint not null references principal (id),   -- whose circle "connections" means
  title text,
  language text not null default 'en',
  state text not null default 'published' check (state in ('draft', 'scheduled', 'published', 'removed', 'erased')),
  outward boolean not null default false,              -- may it leave the server (feeds, search engines, federation)
  created_at timestamptz not null default now(),
  published_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  locked_at timestamptz,
  unique (id, kind),
  check ((audience = 'space') <= (space_id is not null)),
  check (not outward or audience = 'public'),
  check ((parent_id is null) = (root_id = id))
);
create index content_newest on content (published_at desc, id desc) where state = 'published' and parent_id is null;
create index content_by_principal on content (principal_id, published_at desc, id desc) where state = 'published' and parent_id is null;
create index content_by_space on content (space_id, published_at desc, id desc) where state = 'published' and parent_id is null and space_id is not null;
create index content_thread on content (root_id, published_at, id) where parent_id is not null;
create index content_replies_of on content (principal_id, published_at desc, id desc) where parent_id is not null;

create table content_named (
  content_id bigint not null references content (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  primary key (content_id, member_id)
);
create index content_named_member on content_named (member_id, content_id);

-- Counts, apart from the envelope: a reply locks its root for share, and two sharers that both wanted to update it would deadlock.
create table tally (
  content_id bigint primary key references content (id) on delete cascade,
  replies integer not null default 0,
  reactions integer not null default 0,
  last_reply_at timestamptz
);

-- What was written. html is what was rendered from markdown by the renderer of that version.
create table body (
  content_id bigint primary key references content (id) on delete cascade,
  markdown text not null,
  html text not null,
  renderer smallint not null,
  attachments smallint not null default 0
);

create table revision (
  content_id bigint not null references content (id) on delete cascade,
  number integer not null,
  title text,
  markdown text not null,
  revised_by bigint not null references principal (id),
  revised_at timestamptz not null default now(),
  primary key (content_id, number)
);

create table reaction (
  content_id bigint not null references content (id) on delete cascade,
  principal_id bigint not null references principal (id) on delete cascade,
  sign text not null check (sign in ('thanks', 'agree', 'learned')),
  reacted_at timestamptz not null default now(),
  primary key (content_id, principal_id)
);

-- One stored file, named after the SHA-256 of its (cleaned) bytes. Never reached by hash from outside.
create table file (
  hash bytea primary key check (length(hash) = 32),
  bytes bigint not null,
  media_type text not null,
  created_at timestamptz not null default now()
);

create table attachment (
  id bigint primary key,
  principal_id bigint not null references principal (id),   -- who uploaded it
  content_id bigint references content (id) on delete cascade,
  position smallint not null default 0,
  kind text not null default 'photo' check (kind in ('photo', 'portrait')),
  media_type text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  alt text not null default '',
  placeholder bytea,                                         -- ThumbHash
  created_at timestamptz not null default now()
);
create index attachment_of_content on attachment (content_id, position) where content_id is not null;
create index attachment_unused on attachment (created_at) where content_id is null and kind = 'photo';

create table attachment_variant (
  attachment_id bigint not null references attachment (id) on delete cascade,
  width integer not null,
  height integer not null,
  media_type text not null,
  hash bytea not null references file (hash),
  primary key (attachment_id, width, media_type)
);
create index attachment_variant_file on attachment_variant (hash);
alter table principal add foreign key (portrait_id) references attachment (id) on delete set null;

-- Something that concerns one member. txid lets a reader resume safely: ids can commit out of order, snapshots cannot.
create table notice (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  kind text not null,                  -- 'reply', 'reaction', 'follow', 'verification', 'removal', …
  actor_id bigint references principal (id) on delete cascade,
  content_id bigint references content (id) on delete cascade,
  words jsonb not null default '{}',   -- what the sentence needs beyond actor and content; no members' text
  created_at timestamptz not null default now(),
  read_at timestamptz,
  txid xid8 not null default pg_current_xact_id(),
  -- an effect may run twice: the same fact makes one notice
  fact text not null,
  unique (member_id, fact)
);
create index notice_list on notice (member_id, id desc);
create index notice_unread on notice (member_id) where read_at is null;
create index notice_after on notice (member_id, txid);

-- A retry never does a thing twice: same principal and key give the first result; another body under the same key is refused.
create table idempotency (
  principal_id bigint not null,
  key text not null,
  body_hash bytea not null,
  result_id bigint,
  created_at timestamptz not null default now(),
  primary key (principal_id, key)
);
create index idempotency_age on idempotency (created_at);

create table report (
  id bigint primary key,
  content_id bigint not null references content (id) on delete cascade,
  reporter_id bigint not null references principal (id),
  reason text not null check (reason in ('patient-privacy', 'misinformation', 'promotion', 'harassment', 'spam', 'illegal', 'other')),
  details text not null default '',
  reported_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by bigint references member (id),
  decision text check (decision in ('removed', 'kept')),
  unique (content_id, reporter_id)
);
create index report_open on report (reported_at, id) where decided_at is null;

create table removal (
  content_id bigint primary key references content (id) on delete cascade,
  removed_by bigint not null references principal (id),
  removed_at timestamptz not null default now(),
  rule text not null,
  reason text not null
);

-- Who read or changed what belongs to others. Opaque ids only; nobody rewrites it.
create table audit (
  id bigint primary key,
  at timestamptz not null default now(),
  actor_id bigint,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  facts jsonb not null default '{}'
);
create index audit_subject on audit (subject_kind, subject_id, id desc);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'the audit log is append-only'; end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_is_append_only();
