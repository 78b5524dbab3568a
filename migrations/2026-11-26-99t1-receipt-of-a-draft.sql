-- A patient takes back what was signed for a draft: the draft goes at once, and the record of it stays, for the receipt.

create or replace function forget_case_draft() returns trigger language plpgsql as $$
begin
  delete from case_consent where case_id = old.id and withdrawn_at is null and not exists (select from content where id = old.id);
  delete from case_author where case_id = old.id and not exists (select from content where id = old.id);
  return null;
end $$;
