-- One row: what this installation signs its own form fields with.
create table installation (
    only_row boolean primary key default true check (only_row),
    secret bytea not null
);
insert into installation (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- What somebody had typed when their sign-in had ended; read by nobody but its author.
create table kept_form (
    id bigint generated always as identity primary key,
    person_id bigint not null references person (id) on delete cascade,
    path text not null,
    fields jsonb not null,
    kept_at timestamptz not null
);
create index kept_form_person_ix on kept_form (person_id, id desc);
