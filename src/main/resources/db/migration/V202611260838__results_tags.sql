-- When figures of a round were first seen: from then on it stays closed, since two looks around one more answer would
-- tell that answer.
alter table questionnaire_round add column shown_at timestamptz;

-- What coordinators read in open answers. A tag hangs on the words and not on a response, so that it ties no two answers
-- of a person together.
create table answer_tag (
    id bigint generated always as identity primary key,
    questionnaire_id bigint not null references questionnaire (id) on delete cascade,
    name text not null,
    -- that training follows from it was turned down, or planned
    settled_at timestamptz,
    unique (questionnaire_id, name)
);

create table answer_tagging (
    answer_tag_id bigint not null references answer_tag (id) on delete cascade,
    round_id bigint not null references questionnaire_round (id) on delete cascade,
    item text not null,
    digest text not null,
    primary key (answer_tag_id, round_id, item, digest)
);
create index answer_tagging_round_ix on answer_tagging (round_id, item);
