-- Clinical cases: drafts as they are typed, what is published in columns of its own, and the basis without which no case
-- is published by anybody.

-- The form as it was typed, unscreened and seen by its authors alone. Its id becomes the case's; publishing deletes it.
create table case_draft (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  fields jsonb not null default '{}',
  photos bigint[] not null default '{}',
  made_at timestamptz not null default now(),
  saved_at timestamptz not null default now()
);
create index case_draft_of on case_draft (member_id, saved_at desc);

-- Who writes a case beside whoever began it. No foreign key on case_id: a draft or a content.
create table case_author (
  case_id bigint not null,
  member_id bigint not null references member (id) on delete cascade,
  invited_by bigint references member (id) on delete set null,
  invited_at timestamptz not null default now(),
  accepted_at timestamptz,
  primary key (case_id, member_id)
);
create index case_author_of on case_author (member_id);

create table case_detail (
  content_id bigint primary key,
  kind text not null default 'case' check (kind = 'case'),
  age_band text,                             -- src/features/cases/words.ts: '50-59', '90+'
  sex text check (sex in ('female', 'male', 'intersex')),
  specialty text not null,
  setting text,
  standing text not null default 'open' check (standing in ('open', 'closed', 'lost')),
  -- A case to be solved: what tells the answer leaves the server only once it is revealed.
  puzzle boolean not null default false,
  revealed_at timestamptz,
  published_at timestamptz not null,         -- as the envelope's: the order of the lists
  settled_at timestamptz,                    -- closed, or lost
  -- How often the author was asked for the outcome, and when the next time comes.
  asked smallint not null default 0,
  ask_at timestamptz,
  foreign key (content_id, kind) references content (id, kind) on delete cascade
);
create index case_newest on case_detail (published_at desc, content_id desc);
create index case_specialty on case_detail (specialty, published_at desc, content_id desc);
create index case_to_ask on case_detail (ask_at) where standing = 'open' and ask_at is not null;

create table case_section (
  content_id bigint not null references content (id) on delete cascade,
  section text not null,                     -- src/features/cases/words.ts
  markdown text not null,
  primary key (content_id, section)
);

create table case_lab (
  content_id bigint not null references content (id) on delete cascade,
  place smallint not null,
  name text not null,
  value text not null,                       -- as written: "12.4", "<0.01", "negative"
  number double precision,                   -- when it is one
  unit text not null default '',             -- UCUM where the writer knows it
  low double precision,                      -- reference range
  high double precision,
  day integer not null,                      -- from the first day of the illness told here, which is 0
  primary key (content_id, place)
);

create table case_code (
  content_id bigint not null references content (id) on delete cascade,
  place smallint not null,
  role text not null check (role in ('diagnosis', 'procedure', 'anatomy', 'device', 'drug')),
  system text not null check (system in ('mesh', 'icd10cm', 'words')),
  code text not null default '',             -- "D009203", "I21.4"
  label text not null,
  norm text not null,                        -- the label for comparing: one device, however it is spelt
  topic_id bigint references topic (id) on delete set null,
  primary key (content_id, place)
);
create index case_code_norm on case_code (role, norm, content_id);
create index case_code_code on case_code (code, content_id) where code <> '';
create index case_code_topic on case_code (topic_id, content_id) where topic_id is not null;

-- How it went on.
create table case_update (
  id bigint primary key,
  content_id bigint not null references content (id) on delete cascade,
  member_id bigint references member (id) on delete set null,
  day integer not null,
  markdown text not null,
  kept_back boolean not null default false,  -- tells the answer: shown once that is revealed
  written_at timestamptz not null default now()
);
create index case_update_of on case_update (content_id, day, id);

-- Why a case may be told. No name of a patient stands here; the signature is sealed.
create table case_consent (
  id bigint primary key,
  case_id bigint not null,                   -- a draft or a content
  basis text not null check (basis in ('signed', 'waiver', 'not-identifiable')),
  recorded_by bigint references member (id) on delete set null,
  recorded_at timestamptz not null default now(),
  language text not null default 'en',
  text_version text not null default '',     -- of the words that were shown, with their hash
  scope text[] not null default '{}',
  signer text not null default '',           -- patient, parent, representative, next-of-kin
  reason text not null default '',           -- of 'not-identifiable'
  board text not null default '',            -- of a waiver
  reference text not null default '',
  signature bytea,                           -- sealed (platform/seal.server.ts)
  signature_type text check (signature_type in ('image/png', 'text/plain')),
  code_hash bytea unique,                    -- of the code with which the patient withdraws
  valid_until timestamptz not null default 'infinity',
  withdrawn_at timestamptz,
  resource jsonb not null,                   -- FHIR R5 Consent
  check ((basis = 'signed') = (signature is not null) or withdrawn_at is not null)
);
create index case_consent_of on case_consent (case_id);
create index case_consent_ends on case_consent (valid_until) where withdrawn_at is null and valid_until < 'infinity';

-- Who took a copy along: they are told when consent ends.
create table case_copy (
  content_id bigint not null references content (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  what text not null check (what in ('pdf')),
  at timestamptz not null default now(),
  primary key (content_id, member_id, what)
);

-- Is there a basis that holds now? One that was withdrawn ends all of them.
create function case_has_basis(bigint) returns boolean language sql stable as $$
  select exists (select from case_consent where case_id = $1 and withdrawn_at is null and valid_until > now())
    and not exists (select from case_consent where case_id = $1 and withdrawn_at is not null)
$$;

-- Whatever wrote it, an act, an import or a hand at the database: without a basis it is not published.
create function case_needs_basis() returns trigger language plpgsql as $$
begin
  if case_has_basis(new.id) then return new; end if;
  if tg_op = 'INSERT' then
    raise exception 'a case is published on consent, on a waiver or as not identifiable: none is recorded';
  end if;
  new.state := 'withheld';
  return new;
end $$;
create trigger case_needs_basis before insert or update of state on content for each row
  when (new.kind = 'case' and new.state = 'published') execute function case_needs_basis();

-- A draft that goes without having been published takes its signatures along.
create function forget_case_draft() returns trigger language plpgsql as $$
begin
  delete from case_consent where case_id = old.id and not exists (select from content where id = old.id);
  delete from case_author where case_id = old.id and not exists (select from content where id = old.id);
  return null;
end $$;
create trigger case_draft_goes after delete on case_draft for each row execute function forget_case_draft();

create trigger case_changes_pages after update on case_detail for each statement execute function tell_page_changed();

-- ICD-10-CM, as the order file of CMS gives it (public domain); npm run icd10 loads the whole of a year.
create table icd10 (
  code text primary key,                     -- with its point: "I21.4"
  label text not null,
  billable boolean not null
);
create index icd10_words on icd10 using gin (label gin_trgm_ops);
create index icd10_code_starts on icd10 (code text_pattern_ops);
