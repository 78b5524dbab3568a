-- Which papers of the library name a paper in their lists of references: an index over what each record holds, so that loads
-- write nothing twice. On a library that is loaded it is built once, which takes as long as reading all records.
create function citation_references(record jsonb) returns integer[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct (id->>'value')::integer), '{}')
  from jsonb_array_elements(case jsonb_typeof(record->'references') when 'array' then record->'references' else '[]' end) reference,
    jsonb_array_elements(case jsonb_typeof(reference->'ids') when 'array' then reference->'ids' else '[]' end) id
  where id->>'type' = 'pubmed' and id->>'value' ~ '^[1-9][0-9]{0,8}$'
$$;
create index citation_cites on citation using gin (citation_references(record)) with (fastupdate = on, gin_pending_list_limit = 131072);
