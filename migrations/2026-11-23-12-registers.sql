-- Registers as partitions: a full load fills a table of its own, which then takes the place of the register's old
-- partition in one short transaction. The table of 02 held no rows yet.
drop table register_entry;

create table register_entry (
  register text not null,
  number text not null,
  -- NPPES blanks everything but number and date in the row of a deactivated number: its entity is then not known.
  entity text not null check (entity in ('person', 'organisation', 'unknown')),
  family_name text not null default '',
  given_name text not null default '',
  middle_name text not null default '',
  other_family_name text not null default '',
  other_given_name text not null default '',
  credential_text text not null default '',
  taxonomies text[] not null default '{}',   -- NUCC codes, the primary one first
  country text not null default 'US',
  region text not null default '',
  state text not null check (state in ('active', 'deactivated', 'replaced')),
  replaced_by text,
  changed_on date,
  primary key (register, number)
) partition by list (register);
create table register_entry_nppes partition of register_entry for values in ('nppes');

alter table register_load
  add column announced_bytes bigint,          -- size that the publisher states for the unpacked file, if the operator gave it
  add column bytes_read bigint not null default 0,       -- position in the file as it lies there (packed or not): progress
  add column read_whole boolean not null default false,  -- everything is staged; the file is not needed any more
  add column rows_repeated bigint not null default 0,    -- numbers that occur twice in the file
  add column entries_staged bigint,           -- rows of the register as it would be after a full load; rows of a delta
  add column entries_active bigint,           -- active entries before
  add column entries_lapsing bigint,          -- of them not active afterwards
  add column credentials_live integer,        -- valid or frozen credentials that rest on the register
  add column seconds_reading double precision not null default 0,
  add column approved_by bigint references member (id),
  add column approved_at timestamptz;
-- lapses: of the live credentials, those whose entry would not be active afterwards.

alter table register_load_fault add column number text;  -- when it can be read: such an entry is not absent
create index register_load_newest on register_load (id desc);
create index credential_by_number on credential (register, number) where state in ('valid', 'frozen');
