-- What a member was called before. While a credential was proved for an earlier name and nothing has shown that the
-- new one is the same person, the badge goes on saying for whom it was proved (decision 0020).
create table name_change (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  from_name text not null,
  to_name text not null,
  changed_at timestamptz not null default now(),
  -- The register has the new name beside the number: nothing is open any more.
  settled_at timestamptz
);
create index name_change_member on name_change (member_id, changed_at);
