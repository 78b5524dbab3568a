-- Finding people. One narrow row for each member who agreed to be found by name, and for nobody else: whoever takes the
-- consent back is out of the index in the same transaction, so that no query can find what no query should.

create extension if not exists fuzzystrmatch;

-- How the name is looked for: words without accents, in Latin letters (src/kernel/people/name-words.ts). A change of the
-- name that forgot to say so gets the plain words from the trigger below.
alter table member add column name_words text[] not null default '{}';

create table person_search (
  member_id bigint primary key references member (id) on delete cascade,
  -- Words of the name; what is proved: p/nurse, s/nursing-critical-care, l/rn, c/US; languages that every member (g/sv) or
  -- every verified one (gv/sv) may see on the profile.
  terms tsvector not null
);
create index person_search_terms on person_search using gin (terms) with (fastupdate = off);

-- Every word that occurs in a name that can be found, so that a beginning or a misspelling becomes words first and
-- people second: over words that costs a few milliseconds, over a million names hundreds.
create table name_word (
  word text collate "C" primary key,
  members integer not null default 1,
  sound text not null generated always as (public.dmetaphone(word)) stored
);
create index name_word_alike on name_word using gin (word public.gin_trgm_ops);
create index name_word_sound on name_word (sound);

create function refresh_person(whom bigint) returns void language plpgsql as $$
declare found tsvector;
begin
  select array_to_tsvector(array(
      select term from unnest(m.name_words || array['p/' || p.profession, 's/' || p.specialty, 'l/' || p.level, 'c/' || p.country]) term
        where term <> ''
      union select case visibility when 'verified' then 'gv/' else 'g/' end || title from profile_entry
        where member_id = whom and section = 'languages' and visibility in ('public', 'members', 'verified')))
    into found
    from member m join principal p on p.id = m.id
    where m.id = whom and m.found_by_name_since is not null and p.erased_at is null;
  if found is null then
    delete from person_search where member_id = whom;
  else
    insert into person_search (member_id, terms) values (whom, found)
      on conflict (member_id) do update set terms = excluded.terms where person_search.terms <> excluded.terms;
  end if;
end $$;

create function member_words() returns trigger language plpgsql as $$
begin
  if new.name_words = '{}' then
    new.name_words := (select string_to_array(plain_form(name), ' ') from principal where id = new.id);
  end if;
  return new;
end $$;
create trigger member_words before insert on member for each row execute function member_words();

create function principal_renamed() returns trigger language plpgsql as $$
begin
  update member set name_words = string_to_array(plain_form(new.name), ' ') where id = new.id;
  return null;
end $$;
create trigger principal_renamed after update of name on principal for each row
  when (old.name is distinct from new.name) execute function principal_renamed();

create function refresh_person_of_row() returns trigger language plpgsql as $$
begin
  perform refresh_person(new.id);
  return null;
end $$;
create trigger principal_found after update of profession, specialty, level, country, erased_at on principal for each row
  when (old.kind = 'member' and (old.profession, old.specialty, old.level, old.country, old.erased_at)
    is distinct from (new.profession, new.specialty, new.level, new.country, new.erased_at))
  execute function refresh_person_of_row();
create trigger member_found_new after insert on member for each row
  when (new.found_by_name_since is not null) execute function refresh_person_of_row();
create trigger member_found after update of found_by_name_since, name_words on member for each row
  when ((old.found_by_name_since is null) <> (new.found_by_name_since is null)
    or (new.found_by_name_since is not null and old.name_words <> new.name_words))
  execute function refresh_person_of_row();

create function refresh_person_of_entry() returns trigger language plpgsql as $$
begin
  perform refresh_person(case when tg_op = 'DELETE' then old.member_id else new.member_id end);
  return null;
end $$;
create trigger language_come_found after insert or update on profile_entry for each row
  when (new.section = 'languages') execute function refresh_person_of_entry();
create trigger language_gone_found after delete on profile_entry for each row
  when (old.section = 'languages') execute function refresh_person_of_entry();

-- Words with a slash are no words of a name. Sorted, so that two who join at once do not wait for each other in a circle.
create function count_name_words() returns trigger language plpgsql as $$
declare gone text[] := '{}'; come text[] := '{}';
begin
  if tg_op <> 'INSERT' then gone := tsvector_to_array(old.terms); end if;
  if tg_op <> 'DELETE' then come := tsvector_to_array(new.terms); end if;
  insert into name_word (word)
    select word from unnest(come) word where word not like '%/%' and word <> all (gone) order by word collate "C"
    on conflict (word) do update set members = name_word.members + 1;
  update name_word set members = members - 1 where word in (
    select word from unnest(gone) word where word not like '%/%' and word <> all (come));
  delete from name_word where members <= 0 and word = any (gone);
  return null;
end $$;
create trigger person_search_words after insert or update or delete on person_search for each row execute function count_name_words();

-- By school and by former workplace the rows of the profile themselves are asked, under fieldVisibleTo().
create index training_school on training using gin (to_tsvector('simple', school_plain || ' ' || field_plain));
create index post_held_workplace on post_held using gin (to_tsvector('simple', workplace_plain || ' ' || unit_plain));

update member set name_words = (select string_to_array(plain_form(name), ' ') from principal p where p.id = member.id);

-- Whom a member does not want to see suggested again.
create table suggestion_dismissed (
  member_id bigint not null references member (id) on delete cascade,
  other_id bigint not null references member (id) on delete cascade,
  dismissed_at timestamptz not null default now(),
  primary key (member_id, other_id)
);
