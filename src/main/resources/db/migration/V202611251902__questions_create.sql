-- A question that a program asks of those who apply, with its choices, in the program's languages.
create table application_question (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    position int not null,
    -- language to {"text": "...", "choices": ["...", "..."]}
    wording jsonb not null,
    -- how answers are compared; null when they are not
    kind text check (kind in ('SIMILAR', 'COMPLEMENTARY')),
    version int not null default 0
);
create index application_question_program_ix on application_question (program_id, position, id);

create table application_answer (
    participant_id bigint not null references participant (id) on delete cascade,
    application_question_id bigint not null references application_question (id) on delete cascade,
    -- the place of the choice, from 0
    choice int not null check (choice between 0 and 9),
    answered_at timestamptz not null,
    primary key (participant_id, application_question_id)
);
create index application_answer_question_ix on application_answer (application_question_id);

-- Of a proposal's score: how alike the two are, and how far the mentor has what the mentee needs.
alter table match_proposal
    add column similarity int check (similarity between 0 and 10000),
    add column coverage int check (coverage between 0 and 10000);
