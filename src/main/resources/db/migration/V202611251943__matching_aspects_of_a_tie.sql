-- How alike the two of a tie are, and how far the mentor has what the mentee needs; null when nothing was compared.
alter table match_proposal_tie
    add column similarity int check (similarity between 0 and 10000),
    add column coverage int check (coverage between 0 and 10000);

-- They belong to a tie since a proposal can have several; nothing was ever written here.
alter table match_proposal drop column similarity, drop column coverage;
