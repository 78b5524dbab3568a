-- A large form that is sent in pieces, so that a connection that breaks off costs a piece and not the whole (decision 0190).
create table resumable_upload (
  id bigint primary key,
  principal_id bigint not null references principal (id),
  purpose text not null check (purpose in ('series', 'video')),
  content_type text not null check (octet_length(content_type) <= 200),
  bytes bigint not null check (bytes > 0),
  file text not null,                                    -- name below DATA_DIR/files/incoming
  secret bytea not null check (octet_length(secret) = 32),
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  reading_at timestamptz,                                -- the form is being read
  led_to text                                            -- where its page went when it was taken
);
create index resumable_upload_mine on resumable_upload (principal_id);
create index resumable_upload_quiet on resumable_upload (touched_at);
