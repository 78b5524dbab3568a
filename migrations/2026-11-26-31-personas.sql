-- Personas: pseudonyms that hold (docs/decisions/0030-personas.md). Nothing here ties a persona to a member, by row, key,
-- time or order: what a member draws is signed blindly, and what a persona shows was never seen while it was drawn.

-- A class is what a persona shows: profession, specialty group, country; '' where it is not said. Made once a term out of
-- at least twenty holders, and never split or dropped while the term runs.
create table persona_class (
  term text not null,                        -- '2026-H2'
  profession text not null,
  specialty_group text not null default '',
  country text not null default '',
  holders integer not null check (holders >= 20),   -- when it was made
  primary key (term, profession, specialty_group, country)
);

-- When the classes of a term were last looked at.
create table persona_term (
  term text primary key,
  looked_on date not null
);

-- Tokens of one class for one room, drawn together. Nobody can redeem before the batch is complete, and it is complete
-- when at least twenty have drawn and its days are over: all of them drew before the first persona appeared.
create table persona_batch (
  id bigint primary key,                     -- random
  term text not null,
  room_id bigint not null references space (id) on delete cascade,
  profession text not null,
  specialty_group text not null,
  country text not null,
  number smallint not null,
  opened_on date not null,
  drawn integer not null default 0,
  complete boolean not null default false check (not complete or drawn >= 20),
  public_key bytea not null,                 -- RSA 2048, SubjectPublicKeyInfo
  private_key bytea,                         -- sealed; gone when the batch is complete
  unique (term, room_id, profession, specialty_group, country, number)
);
create unique index persona_batch_one_open on persona_batch (term, room_id, profession, specialty_group, country) where not complete;

-- That a member drew, so that nobody draws twice. No time. What was signed is blinded: it tells nothing of the token. Kept, so
-- that a member whose line broke gets the same answer again.
create table persona_draw (
  member_id bigint not null references member (id) on delete cascade,
  term text not null,
  room_id bigint not null references space (id) on delete cascade,
  batch_id bigint not null references persona_batch (id) on delete cascade,
  blinded bytea not null,
  blind_signature bytea not null,
  primary key (member_id, term, room_id)
);

-- Its id is random, for ids of members tell when they were minted; principal.created_at is the first day of the term.
create table persona (
  id bigint primary key references principal (id) on delete cascade,
  room_id bigint not null references space (id) on delete cascade,
  term text not null,
  secret_hash bytea not null unique check (length(secret_hash) = 32),   -- of what its browser sends with each request
  token_hash bytea not null unique check (length(token_hash) = 32),     -- of the token that is spent by it
  ends_at timestamptz not null,
  suspended_until timestamptz,
  suspended_reason text
);
create index persona_room on persona (room_id);

-- A persona takes no member's name.
create index principal_name_lower on principal (lower(name));
