package org.mentorium.recognitions;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.mail.Outbox;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives recognition to those who completed, and to nobody else; coordinators may take it back. */
@Service
@Transactional
class Giving {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Clock clock;

    Giving(JdbcClient jdbc, Outbox outbox, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    /** Tries it for each of them and answers with the number of the round. */
    long give(Viewer viewer, ProgramScope program, GivingForm form) {
        program.requireCoordinator();
        long round = jdbc.sql("insert into recognition_round (program_id, made_at) values (?, ?) returning id")
                .params(program.id(), now())
                .query(Long.class)
                .single();
        int tried = jdbc.sql("""
                        insert into recognition_outcome (round_id, participant_id, outcome)
                        select :round, c.participant_id,
                               case when n.revoked_at is not null then 'REVOKED' when not c.complete then 'INCOMPLETE'
                                    when n.id is not null then 'ALREADY' else 'GIVEN' end
                        from participant_completion c left join recognition n on n.participant_id = c.participant_id
                        where c.program_id = :program
                          and (c.participant_id = any(:chosen) or :all and c.complete and n.id is null)
                        """)
                .param("round", round)
                .param("program", program.id())
                .param("chosen", form.all() ? new Long[0] : form.ids().toArray(Long[]::new))
                .param("all", form.all())
                .update();
        if (tried == 0) {
            throw new RuleBroken("recognitions.nobody");
        }
        give(
                "select participant_id from recognition_outcome where outcome = 'GIVEN' and round_id = :of",
                round,
                viewer.id());
        return round;
    }

    /** What programs that chose so give by themselves. */
    void giveByThemselves() {
        give("""
                select c.participant_id from participant_completion c
                where c.complete and c.program_id in (select program_id from recognition_choice) and :of = 0
                """, 0, null);
    }

    private void give(String participants, long of, @Nullable Long by) {
        record Reader(String email, String givenName, String locale, String program) {}
        List<Reader> readers = jdbc.sql("""
                        with given as (
                            insert into recognition (participant_id, given_at, given_by)
                            select participant_id, :now, :by from (%s) c on conflict do nothing returning participant_id)
                        select p.email, p.given_name, p.locale, g.name as program
                        from given n join participant t on t.id = n.participant_id
                        join person p on p.id = t.person_id join program g on g.id = t.program_id order by t.id
                        """.formatted(participants))
                .param("of", of)
                .param("now", now())
                .param("by", by, Types.BIGINT)
                .query(Reader.class)
                .list();
        readers.forEach(reader -> outbox.post(
                reader.email(),
                Locale.forLanguageTag(reader.locale()),
                "recognitions.mail.given",
                reader.givenName(),
                reader.program(),
                address.of("/recognitions")));
    }

    @Transactional(readOnly = true)
    Round round(ProgramScope program, long round) {
        program.requireCoordinator();
        OffsetDateTime madeAt = jdbc.sql("select made_at from recognition_round where id = ? and program_id = ?")
                .params(round, program.id())
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Round(
                madeAt.toInstant(),
                jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as name, t.role, o.outcome
                        from recognition_outcome o join participant t on t.id = o.participant_id
                        join person p on p.id = t.person_id
                        where o.round_id = ? order by p.family_name, p.given_name, t.id
                        """).param(round).query(Round.Row.class).list());
    }

    /** Takes it back, or gives it back: the paper and the badge are worth nothing until then. */
    void revoke(Viewer viewer, ProgramScope program, long recognition, boolean revoked) {
        program.requireCoordinator();
        int changed = jdbc.sql("""
                        update recognition set revoked_at = :at, revoked_by = :by
                        where id = :id and participant_id in (select id from participant where program_id = :program)
                        """)
                .param("at", revoked ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", revoked ? viewer.id() : null, Types.BIGINT)
                .param("id", recognition)
                .param("program", program.id())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    @Transactional(readOnly = true)
    boolean byItself(ProgramScope program) {
        return jdbc.sql("select exists (select 1 from recognition_choice where program_id = ?)")
                .param(program.id())
                .query(Boolean.class)
                .single();
    }

    void choose(ProgramScope program, boolean byItself) {
        program.requireCoordinator();
        jdbc.sql(
                        byItself
                                ? "insert into recognition_choice (program_id) values (?) on conflict do nothing"
                                : "delete from recognition_choice where program_id = ?")
                .param(program.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
