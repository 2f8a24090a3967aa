alter table program
    -- criterion key to {"kind": "SIMILAR" or "COMPLEMENTARY", "amount": a number}, each where the program chose
    add column criterion_choices jsonb not null default '{}',
    -- what one mentee takes of a mentor's hours; null when the program does not say
    add column hours_month numeric(5, 2) check (hours_month > 0 and hours_month <= 300);
