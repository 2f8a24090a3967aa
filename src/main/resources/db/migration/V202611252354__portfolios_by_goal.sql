-- A page of a goal lists what was made for it.
create index portfolio_item_goal_ix on portfolio_item (goal_id);
