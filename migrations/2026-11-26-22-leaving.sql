-- Leaving: for a while, for good, and taking along what is one's own.

-- A member who went for a while. What named the person on every page is kept here, and nowhere else, until the return.
create table deactivation (
  member_id bigint primary key references member (id) on delete cascade,
  deactivated_at timestamptz not null default now(),
  -- Set when the account is to be erased on that day; signing in before takes it back.
  erase_at timestamptz,
  name text not null,
  portrait_id bigint references attachment (id) on delete set null,
  company text,
  found_by_name_since timestamptz,
  found_by_past_since timestamptz
);
create index deactivation_erase on deactivation (erase_at) where erase_at is not null;

-- What its author withheld by leaving for a while: nobody sees it, and it comes back with its author.
alter table content drop constraint content_state_check;
alter table content add constraint content_state_check
  check (state in ('draft', 'scheduled', 'published', 'withheld', 'removed', 'erased'));

-- Everything of a member's own, made into one file by the worker.
create table data_export (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed')),
  done integer not null default 0,
  total integer not null default 1,
  bytes bigint,
  asked_at timestamptz not null default now(),
  ready_at timestamptz,
  expires_at timestamptz
);
create index data_export_member on data_export (member_id, id desc);
create index data_export_expiry on data_export (expires_at);
create unique index data_export_one_at_a_time on data_export (member_id) where state in ('waiting', 'working');
