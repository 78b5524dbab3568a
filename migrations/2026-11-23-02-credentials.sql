-- Registers, rosters, claims and the credentials that come out of them.

-- One row a registered person (or organisation). Loads write to register_stage and swap (src/features/registers).
create table register_entry (
  register text not null,              -- 'nppes'
  number text not null,
  entity text not null check (entity in ('person', 'organisation')),
  family_name text not null default '',
  given_name text not null default '',
  middle_name text not null default '',
  other_family_name text not null default '',
  other_given_name text not null default '',
  credential_text text not null default '',
  taxonomies text[] not null default '{}',   -- NUCC codes, the primary one first
  country text not null default 'US',
  region text not null default '',
  state text not null check (state in ('active', 'deactivated')),
  changed_on date,
  primary key (register, number)
);

create table register_load (
  id bigint primary key,
  register text not null,
  file_name text not null,
  file_path text not null,
  bytes bigint not null,
  file_hash bytea,                      -- of the first and last MiB and the size: is it the same file after a restart?
  extent text not null check (extent in ('full', 'delta')),
  state text not null check (state in ('queued', 'reading', 'awaiting-approval', 'swapping', 'done', 'failed', 'cancelled')),
  byte_offset bigint not null default 0,
  line_number bigint not null default 0,
  rows_read bigint not null default 0,
  rows_bad bigint not null default 0,
  lapses integer,                       -- credentials that would lapse
  message text not null default '',
  started_by bigint references member (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index register_load_one_at_a_time on register_load (register) where state in ('queued', 'reading', 'awaiting-approval', 'swapping');

create table register_load_fault (
  load_id bigint not null references register_load (id) on delete cascade,
  line_number bigint not null,
  problem text not null,
  primary key (load_id, line_number)
);

-- An employer's roster pairs an address with a number. An address alone proves a workplace, not a person.
create table roster (
  id bigint primary key,
  employer text not null,
  register text not null,
  loaded_by bigint references member (id),
  loaded_at timestamptz not null default now(),
  valid_until timestamptz not null
);
create table roster_entry (
  roster_id bigint not null references roster (id) on delete cascade,
  address citext not null,
  number text not null,
  primary key (roster_id, address, number)
);
create index roster_entry_number on roster_entry (number, address);

-- What a member states about himself or herself, and how it was decided.
create table claim (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  profession text not null,
  country text not null,
  register text,
  number text,
  stated_name text not null,
  note text not null default '',
  state text not null check (state in ('waiting', 'contested', 'accepted', 'refused', 'withdrawn')),
  findings jsonb not null default '{}',        -- what the automatic check found: codes, no names
  stated_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by bigint references member (id),    -- null: decided by match and roster
  reason text not null default ''
);
create index claim_queue on claim (stated_at, id) where state in ('waiting', 'contested');
create unique index claim_one_open on claim (member_id, profession, coalesce(register, ''), coalesce(number, '')) where state in ('waiting', 'contested');
create index claim_number on claim (register, number) where state in ('waiting', 'contested');

create table credential (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  claim_id bigint references claim (id),
  profession text not null,
  specialty text,
  country text not null,
  register text,
  number text,
  proof text not null check (proof in ('roster', 'checker', 'demonstration')),
  proved_by text not null,                     -- in words, for the badge: "Roster of St Anna Hospital", "A checker of this network"
  means text not null check (means in ('practises', 'licensed', 'studies')),
  state text not null check (state in ('valid', 'frozen', 'lapsed', 'revoked')),
  proved_at timestamptz not null default now(),
  valid_until timestamptz not null,
  ended_at timestamptz,
  ended_reason text
);
create index credential_member on credential (member_id);
-- One live account a number.
create unique index credential_one_account_a_number on credential (register, number) where state in ('valid', 'frozen') and number is not null;
create index credential_expiry on credential (valid_until) where state = 'valid';
