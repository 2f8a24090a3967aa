package org.mentorium.worklists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists behind the dashboard's numbers, on the screen and as files. */
@Service
@Transactional(readOnly = true)
class WorklistPages {

    private final ProgramScopes programs;
    private final WorklistRows rows;
    private final MessageSource words;
    private final JdbcClient jdbc;

    WorklistPages(ProgramScopes programs, WorklistRows rows, MessageSource words, JdbcClient jdbc) {
        this.programs = programs;
        this.rows = rows;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** The program, for its coordinators. */
    ProgramScope program(Viewer viewer, String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        WorklistRights.require(program);
        return program;
    }

    Page<WorklistRow> page(Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter, Pageable page) {
        WorklistRights.require(program);
        return rows.page(viewer, program, list, filter, page);
    }

    /** The list's name in the reader's words; NotFound for a round of another program. */
    String title(Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter) {
        Locale locale = viewer.locale();
        Object about =
                switch (list) {
                    case REACHED, STOPPED -> word("worklists.step." + filter.stepOrFirst(), locale);
                    case UNANSWERED ->
                        round(program, filter.roundOrNone(), locale).orElseThrow(NotFound::new);
                    case QUIET -> filter.daysOrUsual();
                    case WEEK -> new Formats(locale, program.zone(), null).date(filter.weekOrNone());
                    default -> "";
                };
        return word("worklists.worklist." + list, locale, about);
    }

    /** How a list can be narrowed down to who looks after whom. */
    List<Option> keepers(Viewer viewer) {
        return WorklistFilter.KEEPERS.stream()
                .map(keeper -> new Option(keeper, word("worklists.filter.keeper." + keeper, viewer.locale())))
                .toList();
    }

    Table table(Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter, Sort sort) {
        WorklistRights.require(program);
        Locale locale = viewer.locale();
        String kind = list.kind(program);
        List<String> headers = Stream.of(
                        "worklists.column." + kind + ".name",
                        kind.equals("peers") ? "" : "worklists.column." + kind + ".beside",
                        "worklists.column.address",
                        "worklists.column.since",
                        "worklists.column.keeper",
                        "worklists.column.reminded",
                        "worklists.weeks.sessions",
                        "worklists.weeks.hours")
                .filter(key -> !key.isEmpty())
                .map(key -> word(key, locale))
                .toList();
        return Table.of(
                title(viewer, program, list, filter),
                headers,
                rows.all(viewer, program, list, filter, sort).stream()
                        .map(row -> cells(row, program, list, locale))
                        .toList());
    }

    private List<@Nullable Object> cells(WorklistRow row, ProgramScope program, Worklist list, Locale locale) {
        Instant reminded = row.remindedAt();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.name(),
                list.people() ? word("participants.participantRole." + row.beside(), locale) : row.beside(),
                row.address(),
                row.since().atZone(program.zone()).toLocalDate(),
                row.keeper(),
                reminded == null ? null : reminded.atZone(program.zone()).toLocalDate(),
                list.counting() ? row.sessions() : null,
                list.counting() ? row.hours() : null));
        if (list.kind(program).equals("peers")) {
            cells.remove(1);
        }
        return cells;
    }

    private Optional<String> round(ProgramScope program, long round, Locale locale) {
        return jdbc.sql("""
                        select coalesce(v.definition -> 'title' ->> :language, v.definition -> 'title' ->> 'en') as title, r.phase
                        from questionnaire_round r
                        join questionnaire q on q.id = r.questionnaire_id and q.program_id = :program
                        join questionnaire_version v on v.id = r.questionnaire_version_id
                        where r.id = :round
                        """)
                .param("language", locale.getLanguage())
                .param("program", program.id())
                .param("round", round)
                .query(RoundName.class)
                .optional()
                .map(name -> word("questionnaires.inPhase", locale, name.title(), name.phase()));
    }

    private String word(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }
}
