-- A mistyped year (302027, say) is past what a timestamp holds, and then every query over all rounds' occasions fails.
update questionnaire_round
set opens_on = (select least(greatest(opens_on, date '2000-01-01'), date '2999-12-31') where opens_on is not null),
    closes_on = (select least(greatest(closes_on, date '2000-01-01'), date '2999-12-31') where closes_on is not null)
where opens_on not between date '2000-01-01' and date '2999-12-31'
   or closes_on not between date '2000-01-01' and date '2999-12-31';

alter table questionnaire_round
    add constraint questionnaire_round_years check (
        opens_on between date '2000-01-01' and date '2999-12-31'
        and closes_on between date '2000-01-01' and date '2999-12-31');
