-- What shows that a member is the one registered: documents, institutions' sign-in, ORCID, colleagues; and the decisions about it.

alter table claim
  add column objects_to bigint references credential (id),    -- an objection to a lapse
  add column doubtful boolean not null default false,         -- takes two checkers
  add column first_checker bigint references member (id),     -- who looked first and passed it on
  add column first_opinion text check (first_opinion in ('accept', 'refuse', 'unsure')),
  add column first_reason text not null default '',
  add column passed_at timestamptz,
  add column asked_at timestamptz;                            -- a checker's question waits for an answer
alter table credential drop constraint credential_proof_check;
alter table credential add constraint credential_proof_check
  check (proof in ('roster', 'openid', 'orcid', 'vouching', 'document', 'checker', 'demonstration'));
-- A checker's finding that the register is wrong about this entry holds until then against it.
alter table credential add column upheld_until timestamptz;
alter table credential add column shown_at timestamptz;       -- the holder chose it to stand beside the name

-- Something that speaks for a claim. One that matches the register becomes the credential; else a checker sees it.
create table claim_proof (
  id bigint primary key,
  claim_id bigint not null references claim (id) on delete cascade,
  proof text not null check (proof in ('openid', 'orcid', 'vouching')),
  proved_by text not null,             -- in words: "the sign-in of St Anna Hospital"
  fits boolean not null,               -- does the name that came with it stand in the register's entry?
  words text not null default '',      -- what a checker needs beside it
  valid_until timestamptz not null,
  brought_at timestamptz not null default now()
);
create index claim_proof_claim on claim_proof (claim_id);

-- Documents: sealed with a key that is not in the database; the bytes go when the claim is decided, the hash stays.
create table proof_document (
  id bigint primary key,
  claim_id bigint not null references claim (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer not null,
  hash bytea not null,                 -- SHA-256 of what was sent
  sealed bytea,                        -- null once deleted
  sent_at timestamptz not null default now(),
  deleted_at timestamptz,
  check ((sealed is null) = (deleted_at is not null))
);
alter table proof_document alter column sealed set storage external;  -- sealed bytes do not compress
create index proof_document_claim on proof_document (claim_id);
create index proof_document_member on proof_document (member_id);
create index proof_document_hash on proof_document (hash);
create table document_opening (
  id bigint primary key,
  document_id bigint not null references proof_document (id) on delete cascade,
  checker_id bigint not null references member (id),
  opened_at timestamptz not null default now()
);
create index document_opening_document on document_opening (document_id);

-- Institutions where members sign in to show who they are: OpenID providers, and ORCID.
create table identity_provider (
  id bigint primary key,
  kind text not null check (kind in ('openid', 'orcid')),
  name text not null,                  -- the institution, as it stands in the badge
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,        -- sealed
  months smallint not null default 12 check (months between 1 and 24),  -- how long what it shows holds
  enabled boolean not null default true,
  changed_by bigint references member (id),
  changed_at timestamptz not null default now()
);
create unique index identity_provider_issuer on identity_provider (kind, issuer, client_id);
-- Whose assertions about employment count in ORCID: the institution's own client there.
create table orcid_source (
  client_id text primary key,
  institution text not null,
  roles text[] not null default '{}'   -- words of a role title that stand for a health profession there, by "profession: word"
);
-- A way to the provider and back: works once, for ten minutes, for this member's session alone.
create table identity_trip (
  state_hash bytea primary key,
  provider_id bigint not null references identity_provider (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  session_id text not null,
  claim_id bigint not null references claim (id) on delete cascade,
  sealed bytea not null,               -- nonce and code verifier
  started_at timestamptz not null default now(),
  used_at timestamptz
);
-- One account there is one member here.
create table identity_link (
  provider_id bigint not null references identity_provider (id) on delete cascade,
  subject_hash text not null,          -- keyed fingerprint of the subject
  member_id bigint not null references member (id) on delete cascade,
  linked_at timestamptz not null default now(),
  primary key (provider_id, subject_hash)
);

-- Colleagues who vouch for somebody they know in person.
create table vouch (
  id bigint primary key,
  claim_id bigint not null references claim (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,    -- who asks
  voucher_id bigint not null references member (id) on delete cascade,
  state text not null check (state in ('asked', 'given', 'declined', 'withdrawn', 'void')),
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  credential_id bigint references credential (id),   -- what came of it
  unique (claim_id, voucher_id)
);
create index vouch_voucher on vouch (voucher_id, state);
create index vouch_member on vouch (member_id);
-- Whoever vouched for what was false does not vouch for a while.
create table vouch_ban (
  member_id bigint primary key references member (id) on delete cascade,
  until timestamptz not null
);

-- A confirmed address of an institution proves the workplace, and nothing else.
create table workplace_domain (
  domain text primary key check (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),  -- ASCII, lower case
  workplace text not null,
  below boolean not null default false,  -- addresses of its sub-domains count too
  added_by bigint references member (id),
  added_at timestamptz not null default now()
);
create table workplace_proof (
  member_id bigint not null references member (id) on delete cascade,
  domain text not null references workplace_domain (domain) on delete cascade,
  workplace text not null,
  address_hash text not null unique,   -- keyed fingerprint: one member an address
  proved_at timestamptz not null default now(),
  valid_until timestamptz not null,
  primary key (member_id, domain)
);
create index workplace_proof_domain on workplace_proof (domain, valid_until);
create table workplace_link (
  token_hash bytea primary key,
  member_id bigint not null references member (id) on delete cascade,
  domain text not null references workplace_domain (domain) on delete cascade,
  address_hash text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz
);
