-- Whose a thing is that somebody opened with the rights of a duty: that member reads the line in the own account. Null: nobody's.
alter table audit add column owner_id bigint;
create index audit_owner on audit (owner_id, id desc) where owner_id is not null;

-- What was opened before belongs to somebody, too. Only the new column is filled; what was written stays as it is.
alter table audit disable trigger audit_append_only;
update audit set owner_id = claim.member_id from claim
  where audit.act = 'claim.open' and audit.subject_kind = 'claim' and audit.subject_id = claim.id::text;
update audit set owner_id = proof_document.member_id from proof_document
  where audit.act = 'document.open' and audit.subject_kind = 'document' and audit.subject_id = proof_document.id::text;
update audit set owner_id = content.principal_id from content
  where audit.act = 'report.read' and audit.subject_kind = 'content' and audit.subject_id = content.id::text;
update audit set owner_id = decision.principal_id from appeal join decision on decision.id = appeal.decision_id
  where audit.act = 'appeal.read' and audit.subject_kind = 'appeal' and audit.subject_id = appeal.id::text;
alter table audit enable trigger audit_append_only;
