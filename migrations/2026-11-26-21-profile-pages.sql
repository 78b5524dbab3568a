-- The profile as a page of one's own: what stands on it, in which order, in which dress, and who sees which part.

-- How a member set up the page. No row: everything as below.
create table profile_page (
  member_id bigint primary key references member (id) on delete cascade,
  theme text not null default 'journal' check (theme in ('journal', 'ward', 'garden', 'dusk')),
  sections text[] not null default '{}',          -- order of the sections; one that is not named comes after these
  headline_visibility text not null default 'members' check (headline_visibility in ('public', 'members', 'verified', 'connections', 'me')),
  about_visibility text not null default 'members' check (about_visibility in ('public', 'members', 'verified', 'connections', 'me')),
  orcid text not null default '',                 -- 0000-0000-0000-0000, as stated
  orcid_visibility text not null default 'members' check (orcid_visibility in ('public', 'members', 'verified', 'connections', 'me')),
  indexable boolean not null default false        -- search engines may list what is public
);

-- The lines of the smaller sections. title is the language's BCP 47 code, the interest, the skill, the title of a paper
-- or talk, the name of a link; detail what was done with the skill, the journal, the occasion.
create table profile_entry (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  section text not null check (section in ('languages', 'interests', 'skills', 'publications', 'talks', 'links')),
  title text not null,
  detail text not null default '',
  level text check (level in ('native', 'fluent', 'working', 'basic')),
  year smallint check (year between 1920 and 2120),
  reference text not null default '',             -- pmid:…, doi:… of a paper; https address of a talk or link
  position smallint not null default 0,
  visibility text not null default 'verified' check (visibility in ('public', 'members', 'verified', 'connections', 'me')),
  created_at timestamptz not null default now()
);
create index profile_entry_member on profile_entry (member_id, section, position, id);
create unique index profile_entry_paper on profile_entry (member_id, reference) where section = 'publications';
create unique index profile_entry_language on profile_entry (member_id, title) where section = 'languages';

-- Pictures and films that hang on a profile. They are seen by whom the row says, on the page and by their address.
alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check check (kind in ('photo', 'portrait', 'cover', 'gallery', 'video'));
create table profile_media (
  attachment_id bigint primary key references attachment (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  place text not null check (place in ('cover', 'gallery')),
  caption text not null default '',
  position smallint not null default 0,
  visibility text not null default 'verified' check (visibility in ('public', 'members', 'verified', 'connections', 'me')),
  created_at timestamptz not null default now()
);
create index profile_media_member on profile_media (member_id, place, position, attachment_id);
create unique index profile_media_one_cover on profile_media (member_id) where place = 'cover';
