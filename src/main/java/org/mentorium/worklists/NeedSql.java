package org.mentorium.worklists;

/** Who waits for what: id and since, of people also their role. */
final class NeedSql {

    /** Who wants a match and has nobody. */
    static final String UNMATCHED = """
            select t.id, t.role, coalesce((select max(r.closed_at) from relationship_member m
                                           join relationship r on r.id = m.relationship_id
                                           where m.participant_id = t.id), t.decided_at, t.created_at) as since
            from participant t join program g on g.id = t.program_id and g.state in ('MATCHING', 'RUNNING')
            where t.program_id = :program and t.state = 'ADMITTED'
              and not exists (select from relationship_member m join relationship r on r.id = m.relationship_id
                              where m.participant_id = t.id and r.state = 'ACTIVE')
              and not exists (select from rematch_wish w where w.participant_id = t.id and not w.wanted)
              and t.id not in (select participant_id from participant_completion
                               where program_id = :program and complete)
            """;

    /** Whom an open round asks now and who has not answered; also the round. */
    static final String UNANSWERED_ROUNDS = """
            with back as materialized (
                select y.round_id, unnest(y.returned) as key from questionnaire q
                join questionnaire_round r on r.questionnaire_id = q.id
                join round_return y on y.round_id = r.id where q.program_id = :program)
            select r.id as round, o.participant_id as id, min(o.role) as role, min(o.opens_at) as since
            from questionnaire q
            join program g on g.id = q.program_id and g.state not in ('DRAFT', 'CLOSED')
            join questionnaire_round r on r.questionnaire_id = q.id and r.closed_at is null
            join questionnaire_version v on v.id = r.questionnaire_version_id and v.published_at is not null
            join round_occasion o on o.round_id = r.id and o.opens_at <= :now
                and (o.closes_at is null or o.closes_at > :now)
            left join back on back.round_id = r.id and back.key = o.key
            where q.program_id = :program and back.key is null
            group by r.id, o.participant_id
            """;

    static final String UNANSWERED = "select id, role, since from (" + UNANSWERED_ROUNDS + ") u where round = :round";

    /** As the list of relationships counts it. */
    static final String QUIET = """
            select r.id, s.since from relationship r
            cross join lateral (select coalesce(
                (select x.starts_at from mentoring_session x where x.relationship_id = r.id and x.state = 'HELD'
                 order by x.starts_at desc limit 1), r.started_at) as since) s
            where r.program_id = :program and r.state = 'ACTIVE' and s.since < :now - :days * interval '1 day'
            """;

    static final String UNSIGNED = active(" and not ");
    static final String AGREED = active(" and ");
    static final String ENDED = closed("");
    static final String ENDED_EARLY = closed("not ");

    /** Who had a session in the week that begins on a day, by the program's calendar. */
    static final String WEEK = """
            select r.id, min(s.starts_at) as since, count(*) as sessions, sum(s.minutes) as minutes
            from relationship r
            join program g on g.id = r.program_id
            join mentoring_session s on s.relationship_id = r.id and s.state = 'HELD'
                and s.starts_at >= :week::date::timestamp at time zone g.time_zone
                and s.starts_at < (:week::date + 7)::timestamp at time zone g.time_zone
            where r.program_id = :program group by r.id
            """;

    private NeedSql() {}

    private static String active(String whether) {
        return "select r.id, r.started_at as since from relationship r where r.program_id = :program"
                + " and r.state = 'ACTIVE'" + whether + PathSql.SIGNED;
    }

    private static String closed(String whether) {
        return "select r.id, r.closed_at as since from relationship r"
                + " join relationship_completion c on c.relationship_id = r.id and " + whether + "c.complete"
                + " where r.program_id = :program and r.state = 'CLOSED'";
    }
}
