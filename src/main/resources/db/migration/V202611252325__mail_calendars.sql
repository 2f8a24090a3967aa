-- A letter may carry a calendar's message; the method says whether it invites or calls off.
alter table letter
    add column calendar text,
    add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
    add check ((calendar is null) = (calendar_method is null));
