alter table program
    -- what matches are to be good at, and who comes first when there are too few places
    add column match_objective text not null default 'TOTAL' check (match_objective in ('TOTAL', 'FAIR', 'BANDS', 'STABLE')),
    add column match_precedence text not null default 'NOBODY' check (match_precedence in ('NOBODY', 'EARLIEST', 'LOT'));
