-- Two linked programs are matched in one run: each has its own, and the one that was asked for leads to the other.
alter table match_run add column linked_run_id bigint references match_run (id) on delete set null;
create index match_run_linked_ix on match_run (linked_run_id);
