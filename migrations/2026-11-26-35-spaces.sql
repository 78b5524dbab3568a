-- A space as a place of its own: what each kind of member may do there, a parent, tools, a door.

alter table space
  add column parent_id bigint references space (id),
  -- Members whose gate lets them in and whose workplace it is join by themselves.
  add column joins_itself boolean not null default false,
  -- Whether members see who else is in; moderators always do.
  add column members_seen boolean not null default true,
  add column welcome text not null default '',
  add column emblem text not null default '',          -- colour of the drawn emblem, as src/features/spaces/emblem.ts names it
  add column slow_seconds integer not null default 0 check (slow_seconds between 0 and 86400);
create index space_parent on space (parent_id) where parent_id is not null;

-- gate: {"any": [{"profession"?, "specialty"?, "country"?, "level"?, "workplace"?, "right"?}], "others"?: right, "industry"?: right};
-- the first line of "any" that fits a member decides. What follows from it for one member is kept here, so that no
-- page evaluates a gate: refreshSpaceRights() writes both columns whenever gate or credentials change.
alter table space_member
  add column may text not null default 'post' check (may in ('read', 'reply', 'post', 'moderate'));
update space_member set may = 'read' where role = 'reader';
update space_member set may = 'moderate' where role in ('moderator', 'owner');
drop index space_member_spaces;
create index space_member_spaces on space_member (member_id, space_id) include (valid_until, role, may);
create index space_member_who on space_member (space_id, joined_at, member_id);

-- Which of the tools that exist a space has switched on.
create table space_tool (
  space_id bigint not null references space (id) on delete cascade,
  tool text not null,
  primary key (space_id, tool)
);

create table space_topic (
  space_id bigint not null references space (id) on delete cascade,
  topic citext not null,
  primary key (space_id, topic)
);

-- Contents that stand above the others.
create table space_pin (
  space_id bigint not null references space (id) on delete cascade,
  content_id bigint not null references content (id) on delete cascade,
  pinned_by bigint not null references principal (id),
  pinned_at timestamptz not null default now(),
  primary key (space_id, content_id)
);
create index space_pin_content on space_pin (content_id);

-- Members who ask to enter, with a line to those who keep the door.
create table space_request (
  space_id bigint not null references space (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  line text not null default '',
  asked_at timestamptz not null default now(),
  primary key (space_id, member_id)
);

-- Invitations: to a member, or by a link that works once. Of the link only the hash of its token is kept.
create table space_invitation (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  invited_by bigint not null references principal (id),
  member_id bigint references member (id) on delete cascade,
  token_hash bytea,
  made_at timestamptz not null default now(),
  valid_until timestamptz not null,
  check ((member_id is null) <> (token_hash is null)),
  unique (space_id, member_id)
);
create unique index space_invitation_token on space_invitation (token_hash) where token_hash is not null;
create index space_invitation_member on space_invitation (member_id) where member_id is not null;

-- Who may not come back before a day, and why. Removal from a space is a ban that ends at once.
create table space_ban (
  space_id bigint not null references space (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  until timestamptz not null,
  banned_at timestamptz not null default now(),
  primary key (space_id, member_id)
);

-- Who left a space that one joins by oneself, so that the next refresh does not bring them back.
create table space_left (
  space_id bigint not null references space (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  left_at timestamptz not null default now(),
  primary key (space_id, member_id)
);

-- What was changed in a space, for its members to read. Who did it stands in the audit log, not here.
create table space_event (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  what text not null,
  words jsonb not null default '{}',   -- facts for the sentence; no names, no members' text
  at timestamptz not null default now()
);
create index space_event_list on space_event (space_id, id desc);
