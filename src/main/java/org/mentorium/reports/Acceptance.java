package org.mentorium.reports;

import java.util.List;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the matches that were proposed. */
@Component
class Acceptance implements ReportSection {

    private static final Chapter SECTION = Chapter.ACCEPTANCE;
    private final JdbcClient jdbc;

    Acceptance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        Answers answers = jdbc.sql("""
                        select count(*) as proposed,
                               count(*) filter (where p.relationship_id is not null or p.ending = 'PLACE_TAKEN') as accepted,
                               count(*) filter (where p.ending = 'DECLINED') as declined
                        from match_proposal p join match_run r on r.id = p.match_run_id
                        where r.program_id = ? and r.published_at is not null
                        """).param(scope.id()).query(Answers.class).single();
        return List.of(
                Figure.count(SECTION, "proposed", "all", answers.proposed()),
                Figure.count(SECTION, "accepted", "all", answers.accepted()),
                Figure.count(SECTION, "declined", "all", answers.declined()),
                Figure.count(
                        SECTION, "unanswered", "all", answers.proposed() - answers.accepted() - answers.declined()),
                Figure.about(
                        SECTION,
                        "acceptance",
                        "all",
                        "",
                        answers.proposed(),
                        Figure.share(answers.accepted(), answers.proposed()),
                        Figure.SHARE));
    }

    private record Answers(int proposed, int accepted, int declined) {}
}
