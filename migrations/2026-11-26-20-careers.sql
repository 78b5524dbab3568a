-- Where members trained and worked, and who may find them by it. People search reads these tables too: it shows a row
-- to those alone for whom fieldVisibleTo() holds (src/kernel/people/field-visible-to.ts), and finds those alone who
-- agreed to be found.

-- A name as one looks for it: without accents, case, punctuation. "Hôpital St-Éloi" gives "hopital st eloi".
create function plain_form(words text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, words)), '[[:space:][:punct:]]+', ' ', 'g'))
$$;

alter table member
  -- Consent, with the moment in which it was given; null is no. A member who did not agree is not found, however well
  -- the rest matches. By name (with profession, specialty, country); and by school or former workplace.
  add column found_by_name_since timestamptz,
  add column found_by_past_since timestamptz;

create table training (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  school text not null,
  school_plain text not null generated always as (plain_form(school)) stored,
  degree text not null default '',
  field text not null default '',              -- what was studied: "Osteopathy"
  field_plain text not null generated always as (plain_form(field)) stored,
  -- Of somebody who is still there: "Year 4", "Clerkships". Empty when it is over. to_year is then the expected one.
  stage text not null default '',
  from_year smallint check (from_year between 1920 and 2120),
  to_year smallint check (to_year between 1920 and 2120),
  position smallint not null default 0,
  visibility text not null default 'verified' check (visibility in ('public', 'members', 'verified', 'connections', 'me')),
  created_at timestamptz not null default now(),
  check (from_year <= to_year)
);
create index training_member on training (member_id, position, id);

create table post_held (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  workplace text not null,
  workplace_plain text not null generated always as (plain_form(workplace)) stored,
  unit text not null default '',
  unit_plain text not null generated always as (plain_form(unit)) stored,
  role text not null default '',
  place text not null default '',              -- town, country
  from_year smallint check (from_year between 1920 and 2120),
  to_year smallint check (to_year between 1920 and 2120),  -- null: still there
  position smallint not null default 0,
  visibility text not null default 'verified' check (visibility in ('public', 'members', 'verified', 'connections', 'me')),
  created_at timestamptz not null default now(),
  check (from_year <= to_year)
);
create index post_held_member on post_held (member_id, position, id);
