-- Every reply has a number within its thread, given once and never given again. A thread of 10,000 replies opens at any of
-- them by one index range, a reader's place in it is one small integer, and the index is a third narrower than one by time.
alter table content add column number integer;
update content set number = counted.n
from (select id, row_number() over (partition by root_id order by published_at, id) as n from content where parent_id is not null) counted
where content.id = counted.id;
alter table content add constraint content_numbered check ((number is null) = (parent_id is null));
drop index content_thread;
create unique index content_thread on content (root_id, number) where parent_id is not null;

-- Ids are ordered by time: the time itself need not stand in the index.
drop index content_replies_of;
create index content_replies_of on content (principal_id, id desc) where parent_id is not null;

-- The highest number given. A reply takes the next one when it locks the row to count itself.
alter table tally add column last_number integer not null default 0;
update tally set last_number = counted.n
from (select root_id, max(number) as n from content where parent_id is not null group by root_id) counted
where tally.content_id = counted.root_id;

-- A reply has a row here only once somebody reacted to it.
delete from tally using content where content.id = tally.content_id and content.parent_id is not null and tally.reactions = 0;

-- What stands below a text beside photos: bit 1 a link card, bit 2 a poll. Without any, nothing is looked up.
alter table body add column parts smallint not null default 0;
