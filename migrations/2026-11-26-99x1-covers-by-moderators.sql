-- A moderator covers a picture that is hard to look at; its author does not take that cover off.
alter table attachment add column veil_held boolean not null default false;
alter table decision drop constraint decision_action_check;
alter table decision add constraint decision_action_check
  check (action in ('keep', 'remove', 'lock', 'warn', 'ban', 'suspend', 'cover'));
