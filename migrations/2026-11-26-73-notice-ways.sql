-- On which ways a member hears of what: on the site, by mail, by push; everywhere, and in single spaces otherwise.

alter table notice
  -- stands on the site; false when it is sent alone
  add column site boolean not null default true,
  -- what is shown as one row while it is unread: 'reply:' and the discussion, …; null stands for itself
  add column batch text,
  -- when it goes out by mail and by push; null: not, or it has gone
  add column mail_at timestamptz,
  add column push_at timestamptz;
create index notice_batch on notice (member_id, batch, id desc) where read_at is null and batch is not null;
create index notice_mail on notice (member_id) where mail_at is not null;
create index notice_push on notice (member_id) where push_at is not null;

-- What a member chose. Without a row: in a space as everywhere, everywhere what occasions.ts says.
create table notice_choice (
  member_id bigint not null references member (id) on delete cascade,
  space_id bigint references space (id) on delete cascade,
  occasion text not null,
  site boolean not null,
  mail boolean not null,
  push boolean not null,
  changed_at timestamptz not null default now(),
  unique nulls not distinct (member_id, occasion, space_id)
);
-- New discussions are told to those alone who asked for them.
create index notice_choice_new on notice_choice (space_id, member_id) where occasion = 'new' and (site or mail or push);

-- Browsers that get notices by push (RFC 8030). One belongs to a session: signing out there ends it.
create table push_device (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  session_id text not null references auth.session (id) on delete cascade,
  -- a keyed fingerprint of the address, so that one browser is one row
  endpoint_hash text not null unique,
  -- address and keys, sealed with the network's secret: whoever has them can send there
  sealed bytea not null,
  device text not null,
  added_at timestamptz not null default now(),
  sent_at timestamptz
);
create index push_device_member on push_device (member_id);
create index push_device_session on push_device (session_id);

-- How far the task that looks for new discussions and thanks has come.
create table notice_look (
  what text primary key,
  up_to timestamptz not null
);
insert into notice_look values ('new', now()), ('thanks', now());
create index reaction_lately on reaction using brin (reacted_at);
