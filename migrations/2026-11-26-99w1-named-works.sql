-- Papers that are named in words which are no content: a line of a session, what stands on a profile, a reason on an appraisal
-- sheet, a question to a colleague, the label of a mark (docs/decisions/0140-words-that-are-no-content-cite-too.md).
create table named_work (
  place text not null,                      -- line · profile · entry · sheet · opinion · mark
  row_id bigint not null,                   -- of the row in the table of its place; of a sheet the meeting
  member_id bigint not null references member (id) on delete cascade,
  key text not null,                        -- pmid:12345678 · pmc:PMC1234567 · doi:10.1000/abc
  primary key (place, row_id, member_id, key)
);
create index named_work_key on named_work (key, member_id);
create index named_work_member on named_work (member_id);
