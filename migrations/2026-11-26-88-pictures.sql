-- What was done to a picture before it was kept. Attachments never change, so these are facts.
alter table attachment
  -- Faces and printed text were looked for, by the server, and what was found is covered. False for what is shown as it
  -- is (portraits, covers) and for pictures from before this was done.
  add column looked_through boolean not null default false,
  add column covered_faces smallint not null default 0,
  add column covered_texts smallint not null default 0,
  -- A moving picture: its first frame is kept.
  add column first_frame boolean not null default false;
