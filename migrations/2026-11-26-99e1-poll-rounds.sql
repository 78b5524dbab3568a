-- A text can ask the same twice: before something and after it. The second round is a poll of its own, with its own sums.
alter table poll add column round smallint not null default 0 check (round between 0 and 1);
alter table poll_voted add column round smallint not null default 0;
alter table poll_voted drop constraint poll_voted_content_id_fkey, drop constraint poll_voted_pkey;
alter table poll drop constraint poll_pkey, add primary key (content_id, round);
alter table poll_voted add primary key (content_id, round, member_id),
  add foreign key (content_id, round) references poll (content_id, round) on delete cascade;
