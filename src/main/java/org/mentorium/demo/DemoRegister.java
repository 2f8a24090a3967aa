package org.mentorium.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Columns;
import org.mentorium.export.UploadedTable;
import org.mentorium.export.UploadedTable.Row;
import org.mentorium.people.Organisations;
import org.springframework.core.io.ClassPathResource;

/** All people of the demonstration, by address. */
record DemoRegister(Map<String, Known> people) {

    private static final String COLUMNS = "email, given_name, family_name, organisation_id, position, languages,"
            + " skills_offered, skills_sought, goals, experience_years, availability, locale, time_zone,"
            + " administrator, program_founder, created_at, occupation, place, meeting_mode, hours_month";

    Known find(String email) {
        return Objects.requireNonNull(people.get(email), email);
    }

    /** Those of one part, in the order of their file; the empty part are the 132 of the participants' file. */
    List<Known> part(String part) {
        return people.values().stream()
                .filter(known -> known.part().equals(part))
                .toList();
    }

    /** Enters everybody, with their schools and line managers. */
    static DemoRegister enter(DemoTables tables, Organisations organisations, Instant since) {
        List<Row> rows = Stream.concat(read("participants").stream(), read("others").stream())
                .toList();
        Map<String, Long> schools = new LinkedHashMap<>();
        rows.forEach(row -> schools.computeIfAbsent(row.cell("organisation"), organisations::create));
        List<Long> ids = tables.insert(
                "person",
                COLUMNS,
                rows.stream().map(row -> values(row, schools, since)).toList());
        Map<String, Known> people = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            people.put(rows.get(i).cell("email"), new Known(ids.get(i), rows.get(i)));
        }
        return new DemoRegister(people);
    }

    /** Who reports to whom: the number of the person, then that of their line manager. */
    List<List<@Nullable Object>> lines() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Known person : people.values()) {
            String manager = person.row().cell("line_manager_email");
            if (!manager.isEmpty()) {
                lines.add(DemoTables.row(find(manager).id(), person.id()));
            }
        }
        return lines;
    }

    private static List<@Nullable Object> values(Row row, Map<String, Long> schools, Instant since) {
        String part = row.cell("part");
        return DemoTables.row(
                row.cell("email"),
                row.cell("given_name"),
                row.cell("family_name"),
                schools.get(row.cell("organisation")),
                row.cell("position"),
                Known.list(row, "languages"),
                Known.list(row, "skills_offered"),
                Known.list(row, "skills_sought"),
                row.cell("goals"),
                Integer.valueOf(row.cell("experience_years")),
                Known.list(row, "availability"),
                row.cell("locale"),
                row.cell("time_zone"),
                part.equals("administrator"),
                part.equals("coordinator"),
                since,
                word(row, "occupation"),
                row.cell("place").isEmpty() ? null : row.cell("place"),
                word(row, "meeting_mode"),
                row.cell("hours_month").isEmpty() ? null : Integer.valueOf(row.cell("hours_month")));
    }

    private static @Nullable String word(Row row, String column) {
        return row.cell(column).isEmpty() ? null : row.cell(column).toUpperCase(Locale.ROOT);
    }

    /** The rows of a file under demo/. */
    static List<Row> read(String file) {
        try (InputStream csv = new ClassPathResource("demo/" + file + ".csv").getInputStream()) {
            return UploadedTable.read(csv, Columns.any()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
