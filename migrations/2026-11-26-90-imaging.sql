-- Imaging: series of pictures from DICOM files, cleaned before anything of them is kept. What was uploaded lies encrypted
-- in DATA_DIR/imaging/incoming until it is cleaned; its key is the secret below, which goes when the upload is done.
create table imaging_upload (
  id bigint primary key,
  principal_id bigint not null references principal (id),
  state text not null default 'receiving' check (state in ('receiving', 'waiting', 'working', 'done', 'failed')),
  secret bytea check (octet_length(secret) = 32),       -- keys of the files, new UIDs, shift of dates; null once done
  received int not null default 0,                      -- files as they came; an archive is one
  done int not null default 0,
  total int,                                            -- null until archives are unpacked
  message text,                                         -- why it failed, or what was passed over
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check (finished_at is null or secret is null)
);
create index imaging_upload_mine on imaging_upload (principal_id, id desc);
create index imaging_upload_open on imaging_upload (id) where finished_at is null;

create table imaging_series (
  id bigint primary key,
  upload_id bigint references imaging_upload (id) on delete set null,
  principal_id bigint not null references principal (id),
  content_id bigint references content (id) on delete cascade,
  position int not null default 0,
  title text not null,                                  -- in words of the list of modalities and body parts, or the owner's
  modality text not null,
  frames int not null check (frames > 0),
  marks_given int not null default 0,
  created_at timestamptz not null default now()
);
create index imaging_series_content on imaging_series (content_id, position) where content_id is not null;
create index imaging_series_mine on imaging_series (principal_id, id desc);
create index imaging_series_upload on imaging_series (upload_id);

-- One cleaned file: DATA_DIR/imaging/series/<series>/<id>.dcm, Explicit VR Little Endian.
create table imaging_image (
  id bigint primary key,
  series_id bigint not null references imaging_series (id) on delete cascade,
  first_frame int not null,                             -- of the series, from 0
  frames int not null check (frames > 0),
  rows int not null,
  columns int not null,
  samples int not null check (samples in (1, 3)),
  bits int not null check (bits in (8, 16)),
  signed boolean not null,
  inverted boolean not null,
  slope double precision not null,
  intercept double precision not null,
  window_centre double precision,
  window_width double precision,
  spacing_rows double precision,                        -- millimetres
  spacing_columns double precision,
  pixels_at int not null,                               -- where in the file the first pixel lies
  unique (series_id, first_frame)
);

-- What was done to each file: the report of an upload. No value of the original stands in it.
create table imaging_file (
  upload_id bigint not null references imaging_upload (id) on delete cascade,
  number int not null,                                  -- in the order in which they came, from 1
  state text not null check (state in ('cleaned', 'refused')),
  reason text,
  series_id bigint references imaging_series (id) on delete set null,
  actions jsonb not null default '[]',
  covered jsonb not null default '[]',
  primary key (upload_id, number)
);
create index imaging_file_series on imaging_file (series_id);

-- A mark in a frame, at which replies point. Coordinates are pixels of the frame.
create table imaging_mark (
  id bigint primary key,
  series_id bigint not null references imaging_series (id) on delete cascade,
  number int not null,                                  -- "mark 3"; given once
  frame int not null,                                   -- of the series, from 0
  principal_id bigint not null references principal (id),
  shape text not null check (shape in ('point', 'arrow', 'length')),
  x1 double precision not null,
  y1 double precision not null,
  x2 double precision,
  y2 double precision,
  label text not null default '',
  created_at timestamptz not null default now(),
  check ((shape = 'point') = (x2 is null) and (x2 is null) = (y2 is null)),
  unique (series_id, number)
);
create index imaging_mark_mine on imaging_mark (principal_id);

-- The files of a series go with its row, however that went.
create function imaging_series_gone() returns trigger language plpgsql as $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('imaging.remove', json_build_object('seriesId', old.id::text));
  end if;
  return null;
end $$;
create trigger imaging_series_gone after delete on imaging_series for each row execute function imaging_series_gone();

-- What must not be kept at all is erased with its pictures.
create function content_erases_imaging() returns trigger language plpgsql as $$
begin
  delete from imaging_series where content_id = new.id;
  return null;
end $$;
create trigger content_erases_imaging after update of state on content for each row
  when (new.state = 'erased' and old.state <> 'erased') execute function content_erases_imaging();
