-- Who had been proposed to a program's people before is asked for by mentor; the key begins with the proposal.
create index match_proposal_tie_mentor_ix on match_proposal_tie (mentor_id);
-- Asked for whenever a relationship goes.
create index match_proposal_relationship_ix on match_proposal (relationship_id) where relationship_id is not null;
