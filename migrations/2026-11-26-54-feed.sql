-- What colleagues found useful, how far somebody has read, and the digest.

-- One narrow row a root that somebody verified thanked for. hot orders as points do: n × ½^(age / 3 days) falls for all
-- rows at the same rate, so log2(n) + (published / 3 days) is the same order and never has to be written anew.
create table useful (
  content_id bigint primary key references content (id) on delete cascade,
  thanks integer not null check (thanks > 0),
  hot double precision not null
);
create index useful_hottest on useful (hot desc, content_id desc);

create function reaction_counts() returns trigger language plpgsql as $$
declare
  reacted bigint := coalesce(new.content_id, old.content_id);
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('useful.count', json_build_object('contentId', reacted::text), job_key := 'useful:' || reacted)
      from content where content.id = reacted and parent_id is null;
  end if;
  return null;
end $$;
create trigger reaction_counts_useful after insert or update or delete on reaction for each row execute function reaction_counts();

create table feed_place (
  member_id bigint primary key references member (id) on delete cascade,
  -- The newest text of the visit before this one: what is newer is new.
  read_up_to timestamptz,
  newest timestamptz not null,
  looked_at timestamptz not null default now()
);

-- Without a row: weekly, and silence from nine in the evening to seven in the morning.
create table digest (
  member_id bigint primary key references member (id) on delete cascade,
  rhythm text not null default 'weekly' check (rhythm in ('daily', 'weekly', 'never')),
  quiet_from smallint not null default 21 check (quiet_from between 0 and 23),
  quiet_to smallint not null default 7 check (quiet_to between 0 and 23),
  changed_at timestamptz not null default now()
);
-- A period has one mail, however often the job runs. The period is a day or the Monday of a week, in the member's zone.
create table digest_sent (
  member_id bigint not null references member (id) on delete cascade,
  period text not null,
  sent_at timestamptz not null default now(),
  primary key (member_id, period)
);
