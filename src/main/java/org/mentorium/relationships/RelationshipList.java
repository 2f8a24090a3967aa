package org.mentorium.relationships;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A program's relationships: all for its coordinators, their own for its participants. */
@Service
@Transactional(readOnly = true)
class RelationshipList {

    private static final List<String> SIDES = List.of("mentors", "mentees");
    private static final List<String> COLUMNS = List.of(
            "state",
            "startedOn",
            "closedOn",
            "reason",
            "agreement",
            "goals",
            "goalsReached",
            "openSteps",
            "sessions",
            "hours",
            "lastSession",
            "nextSession");

    private final RelationshipRows rows;
    private final MessageSource words;

    RelationshipList(RelationshipRows rows, MessageSource words) {
        this.rows = rows;
        this.words = words;
    }

    Page<RelationshipRow> page(Viewer viewer, ProgramScope program, RelationshipFilter filter, Pageable pageable) {
        boolean all = all(program);
        return new PageImpl<>(
                rows.page(program.id(), viewer.id(), all, filter, pageable),
                pageable,
                rows.count(program.id(), viewer.id(), all, filter));
    }

    /** The same rows, all pages of them, in the reader's words. */
    Table table(Viewer viewer, ProgramScope program, RelationshipFilter filter, Sort sort, Locale locale) {
        Forbidden.unless(all(program));
        var cells = rows.page(program.id(), viewer.id(), true, filter, Pageable.unpaged(sort)).stream()
                .map(row -> cells(row, program, locale))
                .toList();
        List<String> headers = Stream.concat(program.sides() ? SIDES.stream() : Stream.of("peers"), COLUMNS.stream())
                .map(column -> word("relationships.column." + column, locale))
                .toList();
        return Table.of(word("relationships.list.title", locale), headers, cells);
    }

    private List<? extends @Nullable Object> cells(RelationshipRow row, ProgramScope program, Locale locale) {
        Stream<Object> people = program.sides() ? Stream.of(row.mentors(), row.mentees()) : Stream.of(row.mentees());
        return Stream.concat(people, facts(row, program, locale)).toList();
    }

    private Stream<Object> facts(RelationshipRow row, ProgramScope program, Locale locale) {
        return Stream.of(
                word("relationships.relationshipState." + row.state(), locale),
                row.startedAt().atZone(program.zone()).toLocalDate(),
                day(row.closedAt(), program),
                row.reason() == null ? "" : word("relationships.closureReason." + row.reason(), locale),
                word("relationships.agreementState." + row.agreement(), locale),
                row.goals(),
                row.goalsReached(),
                row.openSteps(),
                row.sessions(),
                Math.round(row.hours() * 100) / 100.0,
                day(row.lastSessionAt(), program),
                day(row.nextSessionAt(), program));
    }

    private static Object day(@Nullable Instant at, ProgramScope program) {
        return at == null ? "" : at.atZone(program.zone()).toLocalDate();
    }

    private static boolean all(ProgramScope program) {
        if (RelationshipRights.mayListAll(program)) {
            return true;
        }
        if (RelationshipRights.mayListOwn(program)) {
            return false;
        }
        Forbidden.unless(!program.evaluator());
        throw new NotFound();
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
