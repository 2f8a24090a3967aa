package org.mentorium.relationships;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the members of relationships to meet or to sign; nobody gets two such letters within a few days. */
@Service
@Transactional
public class Reminders {

    static final Duration PAUSE = Duration.ofDays(3);

    private final RelationshipRows rows;
    private final RelationshipLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(RelationshipRows rows, RelationshipLetters letters, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a reminder is about. */
    public enum About {
        MEETING,
        /** Goes only to those who have not signed the newest version of the agreement. */
        SIGNATURE
    }

    /** @return the round's number */
    long send(Viewer viewer, ProgramScope program, RelationshipFilter filter, ReminderForm form) {
        RelationshipRights.requireListAll(program);
        return send(viewer, program, form.all() ? found(viewer, program, filter) : form.ids(), About.MEETING);
    }

    /** What became of each of these relationships; those of other programs are left out. */
    public Map<Long, ReminderOutcome> remind(Viewer viewer, ProgramScope program, List<Long> chosen, About about) {
        RelationshipRights.requireListAll(program);
        return jdbc
                .sql("select relationship_id, outcome from relationship_reminder where round_id = ?")
                .param(send(viewer, program, chosen, about))
                .query((row, n) ->
                        Map.entry(row.getLong("relationship_id"), ReminderOutcome.valueOf(row.getString("outcome"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long send(Viewer viewer, ProgramScope program, List<Long> chosen, About about) {
        if (program.state().over()) {
            throw new RuleBroken("relationships.reminders.over");
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long round = jdbc.sql("""
                        insert into relationship_reminder_round (program_id, sent_by, sent_at) values (?, ?, ?) returning id
                        """)
                .params(program.id(), viewer.id(), now)
                .query(Long.class)
                .single();
        // Two coordinators who remind the same people wait for each other here, so that only one letter goes out.
        jdbc.sql(
                        "select id from relationship where program_id = :program and id in (:chosen) order by id for no key update")
                .param("program", program.id())
                .param("chosen", chosen.isEmpty() ? List.of(0L) : chosen)
                .query(Long.class)
                .list();
        int reminded = jdbc.sql("""
                        insert into relationship_reminder (round_id, relationship_id, outcome)
                        select :round, r.id, case when r.state = 'CLOSED' then 'CLOSED' when exists (
                                   select 1 from relationship_reminder x join relationship_reminder_round o on o.id = x.round_id
                                   where x.relationship_id = r.id and x.outcome = 'SENT' and o.sent_at > :pause)
                               then 'RECENT' else 'SENT' end
                        from relationship r where r.program_id = :program and r.id in (:chosen)
                        """)
                .param("round", round)
                .param("pause", now.minus(PAUSE))
                .param("program", program.id())
                .param("chosen", chosen.isEmpty() ? List.of(0L) : chosen)
                .update();
        if (reminded == 0) {
            throw new RuleBroken("relationships.reminders.nobody");
        }
        List<Long> sent = jdbc.sql(
                        "select relationship_id from relationship_reminder where round_id = ? and outcome = 'SENT'")
                .param(round)
                .query(Long.class)
                .list();
        if (about == About.SIGNATURE) {
            Set<Long> written = letters.toUnsigned(sent, viewer.id(), "relationships.mail.signature");
            jdbc.sql("""
                            update relationship_reminder set outcome = 'CLOSED'
                            where round_id = :round and outcome = 'SENT' and relationship_id <> all (:written::bigint[])
                            """)
                    .param("round", round)
                    .param("written", written.toArray(new Long[0]))
                    .update();
        } else {
            letters.toMembers(sent, viewer.id(), "relationships.mail.reminder");
        }
        return round;
    }

    @Transactional(readOnly = true)
    ReminderRound round(ProgramScope program, long round) {
        RelationshipRights.requireListAll(program);
        var sentAt = jdbc.sql("select sent_at from relationship_reminder_round where id = ? and program_id = ?")
                .params(round, program.id())
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new ReminderRound(
                sentAt.toInstant(),
                jdbc.sql("""
                        select x.relationship_id as id, x.outcome,
                               coalesce(string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name, p.given_name)
                                        filter (where m.role <> 'MENTOR'), '') as mentees,
                               coalesce(string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name, p.given_name)
                                        filter (where m.role = 'MENTOR'), '') as mentors
                        from relationship_reminder x
                        join relationship_member m on m.relationship_id = x.relationship_id
                        join person p on p.id = m.person_id
                        where x.round_id = ? group by x.relationship_id, x.outcome order by mentees, x.relationship_id
                        """).param(round).query(ReminderRound.Row.class).list());
    }

    private List<Long> found(Viewer viewer, ProgramScope program, RelationshipFilter filter) {
        return rows.page(program.id(), viewer.id(), true, filter, Pageable.unpaged(Sort.by("id"))).stream()
                .map(RelationshipRow::id)
                .toList();
    }
}
