package org.mentorium.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.UploadedTable.Row;
import org.mentorium.topics.Skill;

/** Somebody of the demonstration, as their file describes them, with their number. */
record Known(long id, Row row) {

    String email() {
        return row.cell("email");
    }

    /** What they are there for: {@code running}, {@code closed} and so on; empty for the participants' own file. */
    String part() {
        return row.cell("part");
    }

    String role() {
        return row.cell("role").toUpperCase(Locale.ROOT);
    }

    /** Mentees a mentor takes; null for mentees. */
    @Nullable
    Integer capacity() {
        String capacity = row.cell("capacity");
        return capacity.isEmpty() ? null : Integer.valueOf(capacity);
    }

    String school() {
        return row.cell("organisation");
    }

    String motivation() {
        return row.cell("motivation");
    }

    /** Language of pages. */
    String locale() {
        return row.cell("locale");
    }

    ZoneId zone() {
        return ZoneId.of(row.cell("time_zone"));
    }

    List<String> list(String column) {
        return list(row, column);
    }

    /** Skills without their levels. */
    List<String> skills(String column) {
        return list(column).stream().map(skill -> Skill.parse(skill).name()).toList();
    }

    static List<String> list(Row row, String column) {
        return Stream.of(row.cell(column).split(";"))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
