-- Two windows of its owner do not overwrite each other.
alter table showcase add column version int not null default 0;
