package org.mentorium.questionnaires;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramCalendar;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.Programs;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round with those whom it asks, for coordinators. */
@Service
@Transactional(readOnly = true)
class RoundPages {

    // Those whom it asks now, and those who answered and left since.
    private static final String ASKED = """
            from (
                select o.participant_id, o.session_id, o.key from round_occasion o
                join questionnaire_round r on r.id = o.round_id
                where r.id = :round and (r.opens_with is null or o.opens_at <= :now)
                union
                select split_part(k, ':', 1)::bigint, nullif(split_part(k, ':', 2), '')::bigint, k
                from round_return y cross join unnest(y.returned) k where y.round_id = :round) a
            join participant t on t.id = a.participant_id and t.program_id = :program
            join person p on p.id = t.person_id
            left join mentoring_session h on h.id = a.session_id
            left join round_return x on x.round_id = :round
            """;
    private static final String COLUMNS = """
            select t.id as participant_id, p.given_name || ' ' || p.family_name as name, t.role,
                   h.starts_at as session_at, coalesce(a.key = any (x.returned), false) as answered,
                   (select s.id from response s where s.round_id = :round and s.participant_id = t.id
                    and s.session_id is not distinct from a.session_id and s.state <> 'BEGUN') as response_id
            """;

    private final QuestionnaireAccess access;
    private final RoundRows rounds;
    private final Programs programs;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundPages(QuestionnaireAccess access, RoundRows rounds, Programs programs, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.programs = programs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A round in its place. */
    public record Place(ProgramScope program, String title, RoundRow round) {

        public boolean mayChange() {
            return QuestionnaireRights.mayChange(program);
        }
    }

    Place place(Viewer viewer, long id, long roundId) {
        ProgramScope program = access.read(viewer, id);
        Forbidden.unless(QuestionnaireRights.maySeeWhoAnswered(program));
        RoundRow round = rounds.of(program.id()).stream()
                .filter(row -> row.id() == roundId && row.questionnaireId() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Place(program, title(viewer, id), round);
    }

    /** The program's dates, which help to choose the round's. */
    ProgramCalendar calendar(ProgramScope program) {
        return programs.calendar(program.id());
    }

    /** Those whom the round asks; the sort's properties are columns that the controller allows. */
    Page<AskedRow> asked(Place place, Pageable pageable) {
        String order = pageable.getSort().stream()
                .map(by -> by.getProperty() + (by.isAscending() ? "" : " desc"))
                .collect(Collectors.joining(", "));
        List<AskedRow> rows = jdbc.sql(COLUMNS + ASKED + " order by " + order + " limit :size offset :from")
                .param("program", place.program().id())
                .param("round", place.round().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", pageable.getPageSize())
                .param("from", pageable.getOffset())
                .query((row, n) -> new AskedRow(
                        row.getLong("participant_id"),
                        row.getString("name"),
                        row.getString("role"),
                        RoundWindow.instant(row, "session_at"),
                        row.getBoolean("answered"),
                        row.getObject("response_id", Long.class)))
                .list();
        return new PageImpl<>(rows, pageable, place.round().asked());
    }

    private String title(Viewer viewer, long id) {
        return jdbc.sql("""
                        select coalesce(definition -> 'title' ->> :language, definition -> 'title' ->> 'en')
                        from questionnaire_version where questionnaire_id = :id order by number desc limit 1
                        """)
                .param("language", viewer.locale().getLanguage())
                .param("id", id)
                .query(String.class)
                .single();
    }
}
