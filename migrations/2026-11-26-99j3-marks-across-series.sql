-- "Mark 3" in a reply means one mark: numbers are given across all series of a text. Where series hang together already, the
-- numbers of each go on after those of the series before it.
create temporary table series_shift on commit drop as
  select id, coalesce(sum(marks_given) over (partition by content_id order by position, id
    rows between unbounded preceding and 1 preceding), 0)::int as by
  from imaging_series where content_id is not null;
update imaging_mark set number = -(number + shift.by) from series_shift shift where series_id = shift.id and shift.by > 0;
update imaging_mark set number = -number where number < 0;
update imaging_series set marks_given = marks_given + shift.by from series_shift shift
  where imaging_series.id = shift.id and shift.by > 0;
