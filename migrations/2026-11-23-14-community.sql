-- How much a member has written in the running hour. Worth nothing after a crash, hence unlogged.
create unlogged table quota (
  whom bigint not null,                 -- a principal
  act text not null,                    -- 'post', 'reply', 'report', 'follow'
  began_at timestamptz not null default now(),
  used integer not null default 1,
  primary key (whom, act)
);

-- The administrator's page filters the audit log by act and by subject, whatever kind the subject is.
create index audit_act on audit (act, id desc);
create index audit_subject_id on audit (subject_id, id desc);
