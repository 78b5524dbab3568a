-- What a case tells moves the row of its content, as its topics do (99s1), so that nothing but that row is asked to know whether a
-- case that was read before still stands. One that was written in this transaction has moved already; an id that is a draft's
-- has no content.
create function case_moves_content() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  execute format('select array(select distinct %I from changed)', tg_argv[0]) into ids;
  if cardinality(ids) > 0 then perform move_contents(ids); end if;
  return null;
end $$;

do $$
declare part record;
begin
  for part in select * from (values ('case_detail', 'content_id'), ('case_section', 'content_id'), ('case_lab', 'content_id'),
      ('case_code', 'content_id'), ('case_update', 'content_id'), ('case_author', 'case_id'), ('case_consent', 'case_id'))
      t (name, of) loop
    execute format('create trigger %I after insert on %I referencing new table as changed
      for each statement execute function case_moves_content(%L)', part.name || '_new_moves_content', part.name, part.of);
    execute format('create trigger %I after update on %I referencing new table as changed
      for each statement execute function case_moves_content(%L)', part.name || '_moves_content', part.name, part.of);
    execute format('create trigger %I after delete on %I referencing old table as changed
      for each statement execute function case_moves_content(%L)', part.name || '_gone_moves_content', part.name, part.of);
  end loop;
end $$;

-- The names of those who wrote it too, and what is proved of them. Whoever began it is asked about as the author of any content.
create function author_moves_cases() returns trigger language plpgsql as $$
begin
  perform move_contents(array(select case_id from case_author where member_id = new.id and accepted_at is not null));
  return null;
end $$;
create trigger author_moves_cases after update on principal for each row
  when ((old.handle, old.name, old.portrait_id, old.profession, old.specialty, old.level, old.country, old.proved_until,
      old.proved_by, old.proved_means, old.company)
    is distinct from (new.handle, new.name, new.portrait_id, new.profession, new.specialty, new.level, new.country, new.proved_until,
      new.proved_by, new.proved_means, new.company))
  execute function author_moves_cases();

-- What two cases are both coded with is found with how much they are alike, and not for each reader.
alter table case_alike add column shared text[] not null default '{}';
create function case_shared(one bigint, other bigint) returns text[] language sql stable as $$
  select array(select case when m.facet in ('mesh', 'icd', 'diagnosis') then 'Diagnosis' else m.label end as label
    from case_base a, case_base b, case_mark m
    where a.content_id = one and b.content_id = other and m.id = any(a.marks) and m.id = any(b.marks)
      and m.facet in ('mesh', 'icd', 'diagnosis', 'device', 'procedure', 'level', 'anatomy', 'drug')
    group by 1 order by max(coalesce(m.weight, 3)) desc, 1 limit 2)
$$;
update case_alike set shared = case_shared(content_id, other_id);
drop index case_alike_best;
create index case_alike_best on case_alike (content_id, worth desc, other_id desc);
