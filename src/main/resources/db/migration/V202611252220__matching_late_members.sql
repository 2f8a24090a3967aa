-- Who has not answered what began without them is out of it when the time to answer is over.
alter table match_proposal_member
    drop constraint match_proposal_member_ending_check,
    add constraint match_proposal_member_ending_check check (ending in ('DECLINED', 'PLACE_TAKEN', 'EXPIRED'));
