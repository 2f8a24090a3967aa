-- A proposal that was not answered in time ends by itself.
alter table match_proposal
    drop constraint match_proposal_ending_check,
    add constraint match_proposal_ending_check
        check (ending in ('DECLINED', 'PLACE_TAKEN', 'WITHDRAWN', 'EXPIRED'));
