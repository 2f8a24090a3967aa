package org.mentorium.questionnaires;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instruments;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A program's questionnaires: all of them for its staff, and the rounds that ask the viewer. */
@Service
@Transactional(readOnly = true)
class QuestionnaireList {

    private final QuestionnaireAccess access;
    private final RoundRows rounds;
    private final MyRounds mine;
    private final Instruments instruments;
    private final JdbcClient jdbc;

    QuestionnaireList(
            QuestionnaireAccess access, RoundRows rounds, MyRounds mine, Instruments instruments, JdbcClient jdbc) {
        this.access = access;
        this.rounds = rounds;
        this.mine = mine;
        this.instruments = instruments;
        this.jdbc = jdbc;
    }

    /**
     * What the page shows.
     *
     * @param mayAdd whether there is an instrument in the library that the viewer may add
     */
    public record Page(
            ProgramScope program, List<QuestionnaireRow> questionnaires, boolean mayAdd, List<MyRound> mine) {

        public boolean staff() {
            return QuestionnaireRights.mayRead(program);
        }
    }

    Page of(Viewer viewer, String slug) {
        ProgramScope program = access.list(viewer, slug);
        List<QuestionnaireRow> rows = QuestionnaireRights.mayRead(program) ? rows(viewer, program) : List.of();
        return new Page(
                program,
                rows,
                QuestionnaireRights.mayChange(program)
                        && rows.size() < instruments.all().size(),
                mine.all(viewer).stream()
                        .filter(round -> round.slug().equals(slug))
                        .toList());
    }

    private List<QuestionnaireRow> rows(Viewer viewer, ProgramScope program) {
        List<RoundRow> all = rounds.of(program.id());
        return jdbc.sql("""
                        select q.id, coalesce(v.definition -> 'title' ->> :language,
                                              v.definition -> 'title' ->> 'en') as title,
                               p.number as published, v.published_at is null as draft
                        from questionnaire q
                        cross join lateral (select * from questionnaire_version
                            where questionnaire_id = q.id order by number desc limit 1) v
                        left join lateral (select max(number) as number from questionnaire_version
                            where questionnaire_id = q.id and published_at is not null) p on true
                        where q.program_id = :program order by q.id
                        """)
                .param("language", viewer.locale().getLanguage())
                .param("program", program.id())
                .query((row, n) -> {
                    long id = row.getLong("id");
                    return new QuestionnaireRow(
                            id,
                            row.getString("title"),
                            row.getObject("published", Integer.class),
                            row.getBoolean("draft"),
                            all.stream()
                                    .filter(round -> round.questionnaireId() == id)
                                    .toList());
                })
                .list();
    }
}
