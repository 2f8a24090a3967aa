alter table participant
    -- what a mentor of a team can be there for: expertises by name, or MANAGER_SIDE, BUDDY_SIDE
    add column parts text[] not null default '{}',
    -- the year of studies or of entry, counted as the program likes
    add column year_group int check (year_group between 1 and 99);
