-- A run is made in the background: until it is a draft it has no certificate, and may fail or be cancelled.
alter table match_run
    alter column certificate drop not null,
    drop constraint match_run_state_check,
    add constraint match_run_state_check
        check (state in ('MAKING', 'FAILED', 'CANCELLED', 'DRAFT', 'PUBLISHED', 'DISCARDED')),
    add constraint match_run_certificate_check
        check ((certificate is null) = (state in ('MAKING', 'FAILED', 'CANCELLED'))),
    add column stage text not null default 'WAITING',
    -- per cent
    add column progress int not null default 0 check (progress between 0 and 100),
    -- the weights and rules that it tries out; null: the program's own
    add column policy jsonb,
    -- the run that it was tried out against
    add column based_on_id bigint references match_run (id) on delete set null;

-- One at a time in a program: whoever asks for a second meanwhile is led to the first.
create unique index match_run_making_ix on match_run (program_id) where state = 'MAKING';
create index match_run_based_on_ix on match_run (based_on_id);
