-- Facets of the case base count what stands at the top of its tree, until a tree is gone down: a third of a case's marks.
alter table case_base add column tops integer[] not null default '{}';
update case_base set tops = coalesce((select array_agg(id order by id) from case_mark where id = any(marks) and broader = '{}'), '{}');

-- A visitor sees few cases of many: they are walked through without the others.
create index case_base_public on case_base (published_at desc, content_id desc) where audience = 'public';

-- Codes are words of the index now: cases that have one are written into it anew.
select index_content(content_id) from (select distinct content_id from case_code where system = 'icd10cm') coded;
