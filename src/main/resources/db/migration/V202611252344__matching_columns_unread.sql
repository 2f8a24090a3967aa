-- Nothing reads them: likeness and coverage are worked out from the reasons, which say more.
alter table match_proposal_tie drop column similarity, drop column coverage;
alter table match_request drop column passed_from_id;
alter table timetable drop column created_by;
