-- Colleagues: who asked to connect with whom, and whom a member does not want to hear of.

create table connection_request (
  asker_id bigint not null references member (id) on delete cascade,
  asked_id bigint not null references member (id) on delete cascade,
  note text not null default '',
  asked_at timestamptz not null default now(),
  -- Declined in silence: the asker goes on seeing a request that waits, and asking again does not wake it.
  declined_at timestamptz,
  withdrawn_at timestamptz,
  primary key (asker_id, asked_id),
  check (asker_id <> asked_id)
);
create index connection_request_waiting on connection_request (asked_id, asked_at desc, asker_id)
  where declined_at is null and withdrawn_at is null;
create index connection_request_sent on connection_request (asker_id, asked_at desc, asked_id) where withdrawn_at is null;

-- Muting hides nothing: it keeps somebody's posts out of the muter's feed and notices. Nobody learns of it.
create table mute (
  muter_id bigint not null references member (id) on delete cascade,
  muted_id bigint not null references principal (id) on delete cascade,
  muted_at timestamptz not null default now(),
  primary key (muter_id, muted_id)
);

-- "My connections", the latest first, and those at one place: the other direction of the pair.
create index connection_newest on connection (member_id, connected_at desc, other_id);
