-- How mentees ask mentors themselves, in programs where participants have a say.
alter table program
    -- requests of one mentee that wait for an answer
    add column requests_at_once int not null default 3 check (requests_at_once between 1 and 20),
    add column request_days int not null default 7 check (request_days between 1 and 60),
    -- how long before the end the mentor is reminded; 0: never
    add column request_reminder_days int not null default 2,
    add constraint program_request_reminder_check
        check (request_reminder_days >= 0 and request_reminder_days < request_days);

-- When somebody was here last, to the day of their signing in; mentees see it of mentors.
alter table account add column signed_in_at timestamptz;
