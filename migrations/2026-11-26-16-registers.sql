-- Registers of any country: each is described by a mapping of its CSV file; and lists of those who are excluded.

create table register (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{1,30}$'),  -- part of a partition's name
  name text not null,                  -- as it stands in the badge: "the register NPPES"
  country text not null,               -- ISO 3166-1 alpha-2
  proves text not null check (proves in ('practises', 'licensed', 'registered', 'studies')),
  professions text[] not null,         -- which claims are looked up in it
  mapping jsonb,                       -- how its CSV file is read; null: NPPES, which has a reader of its own
  changed_by bigint references member (id),
  changed_at timestamptz not null default now()
);
insert into register (code, name, country, proves, professions) values ('nppes', 'NPPES', 'US', 'practises', '{}');

alter table register_entry
  add column profession text,          -- our code, where the file names one; NPPES says it by taxonomy codes
  add column specialty text,
  add column level text,
  add column means text check (means in ('practises', 'licensed', 'registered', 'studies')),  -- null: what the register proves
  add column expires_on date,          -- the registration's last day
  add column status_words text not null default '';  -- as the register writes it, for the checker
alter table register_load add column register_name text not null default '';

-- Those whom an authority excludes (OIG's LEIE, a council's list of suspensions). A number ends rights; a name alone never does.
create table sanction_list (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{1,30}$'),
  name text not null,
  register text not null references register (code),
  file_name text not null,
  rows integer not null,
  loaded_by bigint references member (id),
  loaded_at timestamptz not null default now()
);
create table sanction (
  id bigint primary key,
  list text not null references sanction_list (code) on delete cascade,
  register text not null,
  number text,                         -- null where the list has none
  family_name text not null default '',
  given_name text not null default '',
  kind text not null default '',
  since date
);
create index sanction_number on sanction (register, number) where number is not null;
create index sanction_name on sanction (register, lower(family_name)) where number is null;
