-- Search: one row a content, its own configuration by language, and what ranking and spelling know of words.

create extension if not exists btree_gin;

-- Copies of PostgreSQL's own configurations that read "corazón" and "corazon" alike.
do $$
declare
  name text;
begin
  foreach name in array array['arabic', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'greek', 'hungarian', 'italian',
    'norwegian', 'portuguese', 'romanian', 'russian', 'spanish', 'swedish', 'turkish', 'simple'] loop
    execute format('create text search configuration search_%s (copy = pg_catalog.%s)', name, name);
    execute format('alter text search configuration search_%s alter mapping for hword, hword_part, word with unaccent, %s',
      name, case name when 'simple' then 'simple' else name || '_stem' end);
  end loop;
end $$;

-- The number of rows ever written tells the bucket: 4,096 neighbours in time, so that the newest hits of a common word
-- are found without reading the others (decision 0050).
create sequence search_row_number;

create table search_row (
  content_id bigint primary key references content (id) on delete cascade,
  bucket integer not null default nextval('search_row_number') / 4096,
  -- Title A, topics B, what the kind and photos add C, the text D; acronyms, marks for filters and pairs of signs of
  -- scripts without spaces stand in it as words of their own (kernel/search/index-words.ts).
  words tsvector not null
);
-- Without the list of pending entries: every search would read it from end to end.
create index search_row_words on search_row using gin (bucket, words) with (fastupdate = off);

-- In how many of the newest texts a word stands: rare words say more. Refreshed by a job; three texts at least.
create table search_statistic (
  lexeme text primary key,
  texts integer not null
);
-- Languages of the texts that can be found.
create table search_language (config text primary key, texts integer not null default 0);

-- Words that are offered when one was mistyped: those of topics, and those that three members at least wrote for all
-- members or for everyone. No word of a gated text is here.
create table search_word (word text primary key, known_by integer not null);
create index search_word_alike on search_word using gin (word gin_trgm_ops);
insert into search_word
  select word, count(*) from topic_alias, regexp_split_to_table(words, ' ') as word where length(word) > 3 group by word;

-- What can be found changes with its text, and no act can forget it: triggers, and not acts, say so. Old words go in the
-- transaction that changes them; the new ones come with the job.
create function index_content(id bigint) returns void language plpgsql as $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('search.index', json_build_object('contentId', id::text), job_key := 'search:' || id);
  end if;
end $$;
create function body_changes_search() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from search_row where content_id = new.content_id;
    if new.markdown = '' and new.attachments = 0 then return null; end if;
  end if;
  perform index_content(new.content_id);
  return null;
end $$;
create trigger body_makes_search after insert on body for each row execute function body_changes_search();
create trigger body_changes_search after update of markdown on body for each row
  when (old.markdown is distinct from new.markdown) execute function body_changes_search();

create function content_changes_search() returns trigger language plpgsql as $$
begin
  if new.state <> 'published' then
    delete from search_row where content_id = new.id;
  else
    perform index_content(new.id);
  end if;
  return null;
end $$;
create trigger content_changes_search after update on content for each row
  when (old.state is distinct from new.state or old.title is distinct from new.title or old.space_id is distinct from new.space_id
    or old.language is distinct from new.language) execute function content_changes_search();

create function topics_change_search() returns trigger language plpgsql as $$
begin
  perform index_content(coalesce(new.content_id, old.content_id)) from content
    where id = coalesce(new.content_id, old.content_id) and state = 'published';
  return null;
end $$;
create trigger content_topic_changes_search after insert or delete on content_topic for each row
  execute function topics_change_search();
