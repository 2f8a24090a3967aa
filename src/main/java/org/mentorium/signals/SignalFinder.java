package org.mentorium.signals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for signals: one statement a rule, for one program or for all that run. What is found again stays what it was,
 * with today's figures; what is no longer so is gone; what comes back later is a new one.
 */
@Service
public class SignalFinder {

    private static final String FIND = """
            with watched as materialized (
                select p.id as program_id, coalesce(s.threshold, :usual) as threshold, p.time_zone as zone,
                       (:now at time zone p.time_zone)::date as today
                from program p
                left join signal_setting s on s.program_id = p.id and s.rule = :rule
                where p.state in ('MATCHING', 'RUNNING', 'EVALUATING') and coalesce(s.active, true)
                  and (:every or p.id = :program)),
            found as materialized (%s),
            again as (
                update signal s set figures = f.figures, seen_at = :now
                from found f
                where s.rule = :rule and s.gone_at is null
                  and (s.relationship_id = f.relationship_id or s.participant_id = f.participant_id))
            insert into signal (program_id, rule, relationship_id, participant_id, figures, found_at, seen_at)
            select f.program_id, :rule, f.relationship_id, f.participant_id, f.figures, :now, :now
            from found f
            where not exists (
                select from signal s where s.rule = :rule and s.gone_at is null
                   and (s.relationship_id = f.relationship_id or s.participant_id = f.participant_id))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final List<SignalRule> rules;
    private final Clock clock;

    SignalFinder(JdbcClient jdbc, List<SignalRule> rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** In all programs, each night. */
    @Transactional
    public void findAll() {
        find(null);
    }

    /** In one program, when its coordinator looks or changed a rule. */
    @Transactional
    public void find(@Nullable Long program) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Two looks at the same time would both insert.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('signals'))")
                .query((row, n) -> true)
                .list();
        for (SignalRule rule : rules) {
            jdbc.sql(FIND.formatted(rule.found()))
                    .param("usual", rule.threshold().usual())
                    .param("rule", rule.key())
                    .param("now", now)
                    .param("every", program == null)
                    .param("program", program == null ? 0L : program)
                    .update();
        }
        jdbc.sql("""
                        update signal set gone_at = :now
                        where gone_at is null and seen_at < :now and (:every or program_id = :program)
                        """)
                .param("now", now)
                .param("every", program == null)
                .param("program", program == null ? 0L : program)
                .update();
        jdbc.sql("""
                        update signal s set state = 'OPEN', snoozed_until = null, settled_by = null, settled_at = null
                        from program p
                        where s.program_id = p.id and s.gone_at is null and s.state = 'SNOOZED'
                          and s.snoozed_until <= (:now at time zone p.time_zone)::date
                          and (:every or p.id = :program)
                        """)
                .param("now", now)
                .param("every", program == null)
                .param("program", program == null ? 0L : program)
                .update();
    }
}
