-- What hides a root with everything below it, whatever its authors do meanwhile; and what keeps photos of drafts.

create table content_hold (
  root_id bigint primary key references content (id) on delete cascade,
  reason text not null check (reason in ('consent-withdrawn', 'consent-expired')),
  since timestamptz not null default now()
);

-- Whoever comes back from being away publishes again what was withheld; not what is held back.
create function keep_held() returns trigger language plpgsql as $$
begin
  if exists (select from content_hold where root_id = new.root_id) then new.state := 'withheld'; end if;
  return new;
end $$;
create trigger content_keeps_held before update of state on content for each row
  when (new.state = 'published' and old.state <> 'published') execute function keep_held();

-- A photo that hangs nowhere goes after a day, unless something that is still being written needs it.
create table attachment_hold (
  attachment_id bigint primary key references attachment (id) on delete cascade,
  until timestamptz not null
);
