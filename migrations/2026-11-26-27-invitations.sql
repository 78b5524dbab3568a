-- Invitations: a link that works once, handed over or sent by mail. The token is not stored: it is a fingerprint of the id
-- under the network's secret, so that the inviter can see the link again and a copy of the database opens nothing.
create table invitation (
  id bigint primary key,
  inviter_id bigint not null references member (id) on delete cascade,
  -- Where the mail goes, until the invitation has ended; null for a link.
  address text,
  -- Keyed fingerprint of the address: for limits, and to tell that a mail went there before.
  address_key text,
  -- The inviter wants to be connected with whoever comes.
  connects boolean not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  mailed_at timestamptz,
  withdrawn_at timestamptz,
  used_at timestamptz,
  used_by bigint references member (id) on delete set null
);
create index invitation_of on invitation (inviter_id, id desc);
create index invitation_mailed on invitation (address_key, mailed_at) where mailed_at is not null;
create index invitation_ended on invitation (expires_at) where address is not null;
create index invitation_user on invitation (used_by) where used_by is not null;

-- Who signed up with an invitation and has not confirmed the address yet. The invitation is used up by the first who
-- confirms: if signing up did it, a dead link would tell that an address has no account here, and a living one that it has.
create table invitation_taken (
  member_id bigint primary key references member (id) on delete cascade,
  invitation_id bigint not null references invitation (id) on delete cascade,
  connects boolean not null,
  taken_at timestamptz not null default now()
);
create index invitation_taken_of on invitation_taken (invitation_id);

-- Addresses that want no invitations: hashes of what stands in the link of each mail, and nothing else.
create table mail_refusal (
  key text primary key,
  refused_at timestamptz not null default now()
);
