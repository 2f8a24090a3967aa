alter table participant
    -- who comes first where places are short and the program goes by it; 1 before 2, and nobody before none
    add column priority int check (priority between 1 and 9);
alter table program drop constraint program_match_precedence_check;
alter table program add constraint program_match_precedence_check
    check (match_precedence in ('NOBODY', 'EARLIEST', 'PRIORITY', 'LOT'));
