package org.mentorium.questionnaires;

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

    private static final String ASKED = """
            from questionnaire_round r
            join participant t on t.program_id = :program and r.audience in ('BOTH', t.role || 'S')
            join person p on p.id = t.person_id
            left join response s on s.round_id = r.id and s.participant_id = t.id
            where r.id = :round and (t.state = 'ADMITTED' or s.submitted_at is not null)
            """;

    private final QuestionnaireAccess access;
    private final RoundRows rounds;
    private final Programs programs;
    private final JdbcClient jdbc;

    RoundPages(QuestionnaireAccess access, RoundRows rounds, Programs programs, JdbcClient jdbc) {
        this.access = access;
        this.rounds = rounds;
        this.programs = programs;
        this.jdbc = jdbc;
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
        List<AskedRow> rows = jdbc.sql("select t.id as participant_id, p.given_name || ' ' || p.family_name as name,"
                        + " t.role, s.submitted_at is not null as answered " + ASKED + " order by " + order
                        + " limit :size offset :from")
                .param("program", place.program().id())
                .param("round", place.round().id())
                .param("size", pageable.getPageSize())
                .param("from", pageable.getOffset())
                .query(AskedRow.class)
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
