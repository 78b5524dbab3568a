-- Where a text that was taken over from an earlier forum stood there: so that a file can be loaded again, and mended parts later.

create table forum_import (
  source text not null,
  post text not null,                        -- its id in the file
  content_id bigint not null references content (id) on delete cascade,
  primary key (source, post)
);
create index forum_import_content on forum_import (content_id);
