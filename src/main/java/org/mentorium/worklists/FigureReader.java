package org.mentorium.worklists;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.programs.ProgramScope;
import org.mentorium.worklists.Dashboard.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who waits for what, by the statements of the lists themselves. */
@Component
class FigureReader {

    private static final List<Worklist> BONDS =
            List.of(Worklist.UNSIGNED, Worklist.AGREED, Worklist.ENDED, Worklist.ENDED_EARLY);

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param quietDays the program's own number of its signal "no meeting for a while" */
    List<Figure> waiting(ProgramScope program, Locale locale, int quietDays) {
        List<Figure> figures = new ArrayList<>(unmatched(program));
        figures.addAll(unanswered(program, locale));
        figures.add(new Figure(
                Worklist.QUIET,
                "?days=" + quietDays,
                count(program, Worklist.QUIET.sql(WorklistFilter.none()), quietDays),
                quietDays));
        return figures;
    }

    List<Figure> bonds(ProgramScope program) {
        String all = BONDS.stream()
                .map(list -> "(select count(*) from (" + list.sql(WorklistFilter.none()) + ") l) as " + list.name())
                .collect(Collectors.joining(", ", "select ", ""));
        return jdbc.sql(all)
                .param("program", program.id())
                .query((row, n) -> {
                    List<Figure> figures = new ArrayList<>();
                    for (Worklist list : BONDS) {
                        figures.add(new Figure(list, "", row.getLong(list.name()), ""));
                    }
                    return figures;
                })
                .single();
    }

    private List<Figure> unmatched(ProgramScope program) {
        Map<String, Long> counted = jdbc
                .sql("select l.role, count(*) as n from (" + NeedSql.UNMATCHED + ") l group by l.role")
                .param("program", program.id())
                .query((row, n) -> Map.entry(row.getString("role"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return PathReader.roles(program).stream()
                .map(role -> new Figure(Worklist.UNMATCHED, "?role=" + role, counted.getOrDefault(role, 0L), role))
                .toList();
    }

    private List<Figure> unanswered(ProgramScope program, Locale locale) {
        return jdbc.sql("""
                        select u.round, count(*) as n, r.phase,
                               coalesce(v.definition -> 'title' ->> :language, v.definition -> 'title' ->> 'en') as title
                        from (%s) u
                        join questionnaire_round r on r.id = u.round
                        join questionnaire_version v on v.id = r.questionnaire_version_id
                        group by u.round, r.phase, v.id order by u.round
                        """.formatted(NeedSql.UNANSWERED_ROUNDS))
                .param("program", program.id())
                .param("now", now())
                .param("language", locale.getLanguage())
                .query((row, n) -> new Figure(
                        Worklist.UNANSWERED,
                        "?round=" + row.getLong("round"),
                        row.getLong("n"),
                        new RoundName(row.getString("title"), row.getString("phase"))))
                .list();
    }

    private long count(ProgramScope program, String list, int days) {
        return jdbc.sql("select count(*) from (" + list + ") l")
                .param("program", program.id())
                .param("now", now())
                .param("days", days)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
