-- Whether pages explain medical words and are set larger for this member. Null is by what the member is: on for patients and carers,
-- who have proved no profession, and off for everybody else (kernel/people/read-viewer.ts).
alter table member add column plain_words boolean;
