-- What a patient's consent covers holds for what is shown, not only for that it is shown (decision 0188).

-- A face that a consent uncovered is seen on this content alone.
alter table attachment add column bound_to bigint;
alter table attachment add constraint attachment_stays_bound check (content_id is null or bound_to is null or content_id = bound_to);

-- Does every signature that holds allow the face, and is there one?
create function case_covers_faces(bigint) returns boolean language sql stable as $$
  select coalesce(bool_and('face' = any(scope)), false) from case_consent
  where case_id = $1 and basis = 'signed' and withdrawn_at is null and valid_until > now()
$$;

-- May everybody read it? Where nobody can be recognised, there is nobody to ask.
create function case_covers_everybody(bigint) returns boolean language sql stable as $$
  select coalesce(bool_and(basis = 'not-identifiable' or 'publication' = any(scope)), false) from case_consent
  where case_id = $1 and withdrawn_at is null and valid_until > now()
$$;

-- Whatever writes it: members are as far as a consent without publication goes.
create function case_readers_as_consented() returns trigger language plpgsql as $$
begin
  if case_covers_everybody(new.id) then return new; end if;
  raise exception 'everybody reads a case on consent to publication: none is recorded';
end $$;
create trigger case_readers_as_consented before insert or update of audience on content for each row
  when (new.kind = 'case' and new.state = 'published' and new.audience = 'public') execute function case_readers_as_consented();

-- Those that stand open to everybody on less than that.
update content set audience = 'members', outward = false
where root_id in (select id from content where kind = 'case' and audience = 'public' and not case_covers_everybody(id));
