-- The secret in the address that a reminder holds; whoever has it can switch that person's reminders off and nothing
-- else. It stands in the letters as it is, so a hash of it here would hide nothing.
create table reminder_stop (
    person_id bigint primary key references person (id) on delete cascade,
    token text not null unique check (length(token) = 43)
);
