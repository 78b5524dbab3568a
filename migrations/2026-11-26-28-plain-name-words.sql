-- Words of a name that SQL wrote (no accents, nothing more) until the worker has written them in Latin letters with their
-- other spellings: after a change of the name, whoever made it.
alter table member add column name_words_plain boolean not null default false;
create index member_name_words_plain on member (id) where name_words_plain;

create or replace function member_words() returns trigger language plpgsql as $$
begin
  if new.name_words = '{}' then
    new.name_words := (select string_to_array(plain_form(name), ' ') from principal where id = new.id);
    new.name_words_plain := true;
  end if;
  return new;
end $$;

create or replace function principal_renamed() returns trigger language plpgsql as $$
begin
  update member set name_words = string_to_array(plain_form(new.name), ' '), name_words_plain = true where id = new.id;
  return null;
end $$;

-- Members of before this: their words came from plain_form too.
update member set name_words_plain = true where array_to_string(name_words, ' ') not like '%/%';
