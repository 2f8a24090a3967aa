-- Somebody whom a participant would rather not be matched with and knows by their address, whether or not anybody with
-- that address takes part. Read by its author and by the rule, by nobody else.
create table rather_not_address (
    participant_id bigint not null references participant (id) on delete cascade,
    address text not null check (length(address) between 3 and 254),
    created_at timestamptz not null,
    primary key (participant_id, address)
);
create index rather_not_address_ix on rather_not_address (address);
