-- The same days as in every form: from 1900 to 2199.
update questionnaire_round
set opens_on = case when opens_on > date '2199-12-31' then date '2199-12-31' else opens_on end,
    closes_on = case when closes_on > date '2199-12-31' then date '2199-12-31' else closes_on end
where opens_on > date '2199-12-31' or closes_on > date '2199-12-31';

alter table questionnaire_round
    drop constraint questionnaire_round_years,
    add constraint questionnaire_round_days check (
        opens_on between date '1900-01-01' and date '2199-12-31'
        and closes_on between date '1900-01-01' and date '2199-12-31');
