package org.mentorium.worklists;

/** How far everybody of a program got: one definition for the numbers and for the lists behind them. */
final class PathSql {

    /** Whether all members of the relationship r signed the newest version of their agreement. */
    static final String SIGNED = """
            exists (select from agreement_version v
                    where v.relationship_id = r.id
                      and v.number = (select max(number) from agreement_version where relationship_id = r.id)
                      and not exists (
                          select from relationship_member o
                          where o.relationship_id = r.id
                            and not exists (select from agreement_signature x
                                            where x.agreement_version_id = v.id and x.person_id = o.person_id)))
            """;

    /**
     * id, role and since of each participation, a column for each step, the furthest of them by its place, and whether
     * they go no further: refused, withdrawn, not to be matched again, or not complete when the program closed.
     */
    static final String PATH = """
            (with answered as materialized (
                 select unnest(x.returned) as key from questionnaire q
                 join questionnaire_round r on r.questionnaire_id = q.id and r.phase = 'MID'
                 join round_return x on x.round_id = r.id where q.program_id = :program),
             facts as materialized (
                 select t.id, t.role, t.created_at as since, t.state, true as entered,
                        t.state = 'ADMITTED' or t.admitted_at is not null or m.matched as admitted,
                        m.matched, m.signed, m.met, m.active, g.state = 'CLOSED' as over,
                        t.id::text in (select key from answered) as midpoint,
                        t.id in (select participant_id from participant_completion
                                 where program_id = :program and complete) as completed
                 from participant t
                 join program g on g.id = t.program_id
                 cross join lateral (
                     select count(*) > 0 as matched, coalesce(bool_or(r.state = 'ACTIVE'), false) as active,
                            coalesce(bool_or(%s), false) as signed,
                            coalesce(bool_or(exists (select from mentoring_session s
                                             where s.relationship_id = r.id and s.state = 'HELD')), false) as met
                     from relationship_member m join relationship r on r.id = m.relationship_id
                     where m.participant_id = t.id) m
                 where t.program_id = :program)
             select f.id, f.role, f.since, f.entered, f.admitted, f.matched, f.signed, f.met, f.midpoint, f.completed,
                    case when completed then 6 when midpoint then 5 when met then 4 when signed then 3
                         when matched then 2 when admitted then 1 else 0 end as furthest,
                    not completed and (state in ('REFUSED', 'WITHDRAWN') or over or matched and not active and exists (
                        select from rematch_wish w where w.participant_id = f.id and not w.wanted)) as gone
             from facts f)
            """.formatted(SIGNED);

    private PathSql() {}

    static String reached(Step step) {
        return "select p.id, p.since, p.role from " + PATH + " p where p." + step.column();
    }

    static String stopped(Step step) {
        return "select p.id, p.since, p.role from " + PATH + " p where p.gone and p.furthest = " + step.ordinal();
    }
}
