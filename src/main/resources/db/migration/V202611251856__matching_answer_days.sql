-- Within how many days people answer what is proposed to them.
alter table program add column answer_days int not null default 14 check (answer_days between 1 and 90);

-- Until when, and when those who have not answered were reminded of the end.
alter table match_run
    add column answer_by timestamptz,
    add column end_reminded_at timestamptz;
create index match_run_answer_by_ix on match_run (answer_by) where state = 'PUBLISHED';
