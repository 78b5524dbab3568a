-- What moderators decide about a text or a member, with rule and reason; and the appeal to somebody who did not decide.
-- (Regulation (EU) 2022/2065, Articles 16, 17 and 20.)

create table decision (
  id bigint primary key,
  space_id bigint references space (id) on delete cascade,       -- decided by the space's moderators; null: by the network's
  content_id bigint references content (id) on delete set null,
  principal_id bigint not null references principal (id),         -- whom it concerns: the author, or the member
  action text not null check (action in ('keep', 'remove', 'lock', 'warn', 'ban', 'suspend')),
  rule text not null default '',
  reason text not null default '',
  until timestamptz,                                               -- of a ban or a suspension; null: for good
  on_report boolean not null,                                      -- somebody reported it; otherwise a moderator saw it
  decided_by bigint not null references principal (id),
  decided_at timestamptz not null default now(),
  reversed_at timestamptz
);
create index decision_concerns on decision (principal_id, id desc);
create index decision_log on decision (id desc) where action <> 'keep';
create index decision_log_space on decision (space_id, id desc) where space_id is not null;
create index decision_content on decision (content_id) where content_id is not null;

create table appeal (
  id bigint primary key,
  decision_id bigint not null references decision (id) on delete cascade,
  principal_id bigint not null references principal (id),          -- who appeals: whom it concerns, or who reported
  words text not null,
  made_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by bigint references principal (id),
  outcome text check (outcome in ('upheld', 'reversed')),
  reason text not null default '',
  unique (decision_id, principal_id)
);
create index appeal_open on appeal (made_at, id) where decided_at is null;

-- From when the moderators of the network judge it too: at once outside of spaces, for what cannot wait, and for what
-- nobody in the space could judge; else when the space's moderators pass it on, or have let it lie.
alter table report add column network_from timestamptz not null default now();
alter table report add column decision_id bigint references decision (id) on delete set null;
alter table report drop constraint report_decision_check;
alter table report add constraint report_decision_check check (decision in ('removed', 'kept', 'acted'));
