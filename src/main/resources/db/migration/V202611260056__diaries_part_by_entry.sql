-- An entry is read with all its parts; the other two indexes know some kinds of them only.
create index diary_part_entry_ix on diary_part (diary_entry_id);
