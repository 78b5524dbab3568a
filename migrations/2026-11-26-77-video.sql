-- Videos. The attachment is of the kind "video"; the video itself, and the pictures of what is shown before it plays, are its
-- variants, so that their files are counted and swept like those of photos. body.parts: bit 8, the text has a video.
create table video (
  attachment_id bigint primary key references attachment (id) on delete cascade,
  duration_ms integer not null check (duration_ms > 0),
  bytes bigint not null,
  -- Whoever uploaded it said that no patient can be recognised and that everybody who can be agreed.
  attested_at timestamptz not null default now()
);
-- Words of the video, by language (BCP 47): WebVTT as the server wrote it.
create table video_captions (
  attachment_id bigint not null references video (attachment_id) on delete cascade,
  language text not null,
  vtt text not null,
  primary key (attachment_id, language)
);
create index attachment_videos on attachment (principal_id, content_id) where kind = 'video';
create trigger captions_change_pages after insert or update or delete on video_captions
  for each statement execute function tell_page_changed();
