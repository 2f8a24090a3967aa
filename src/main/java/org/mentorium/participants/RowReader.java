package org.mentorium.participants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.UploadedTable;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.PersonRules;
import org.mentorium.people.WeeklyTime;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.topics.Skill;
import org.mentorium.web.Locales;

/** Understands one row of an uploaded file, and says what is wrong with it in its own columns. */
final class RowReader {

    private final UploadedTable.Row row;
    private final CellReader cells;

    private final ProgramPolicy policy;

    private RowReader(UploadedTable.Row row, ProgramPolicy policy) {
        this.row = row;
        this.policy = policy;
        this.cells = new CellReader(row);
    }

    /** @param policy of the program, which says who can take part as what */
    static ImportRow read(UploadedTable.Row row, ProgramPolicy policy) {
        return new RowReader(row, policy).read();
    }

    private ImportRow read() {
        String email = email(ImportColumns.EMAIL);
        if (row.cell(ImportColumns.EMAIL).isEmpty()) {
            cells.problem(ImportColumns.EMAIL, "missing");
        }
        String givenName = cells.required(ImportColumns.GIVEN_NAME, PersonRules.LONGEST_NAME);
        String familyName = cells.required(ImportColumns.FAMILY_NAME, PersonRules.LONGEST_NAME);
        Set<ParticipantRole> roles = roles();
        Profile profile = new Profile(
                givenName,
                familyName,
                cells.line(ImportColumns.ORGANISATION, PersonRules.LONGEST_ORGANISATION),
                cells.line(ImportColumns.POSITION, PersonRules.LONGEST_POSITION),
                email(ImportColumns.LINE_MANAGER),
                languages(),
                skills(ImportColumns.SKILLS_OFFERED),
                skills(ImportColumns.SKILLS_SOUGHT),
                cells.text(ImportColumns.GOALS, PersonRules.LONGEST_GOALS),
                cells.number(ImportColumns.EXPERIENCE, PersonRules.MOST_EXPERIENCE),
                availability(),
                locale(),
                timeZone(),
                constant(ImportColumns.OCCUPATION, Occupation.values()),
                cells.line(ImportColumns.PLACE, PersonRules.LONGEST_PLACE),
                constant(ImportColumns.MEETING_MODE, MeetingMode.values()),
                cells.number(ImportColumns.HOURS_MONTH, PersonRules.MOST_HOURS));
        Integer capacity = capacity(roles);
        Standing standing = new StandingReader(cells, roles, policy).read();
        return new ImportRow(row.line(), email, roles, capacity, standing, profile, cells.problems());
    }

    private String email(String column) {
        String text = row.cell(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !PersonRules.isAddress(text)) {
            cells.problem(column, "address", cells.shown(column));
            return "";
        }
        return text;
    }

    private Set<ParticipantRole> roles() {
        Set<ParticipantRole> roles = EnumSet.noneOf(ParticipantRole.class);
        List<String> words = CellReader.split(row.cell(ImportColumns.ROLE));
        for (String word : words) {
            boolean peers = policy.mentoringType().peers();
            switch (word.toLowerCase(Locale.ROOT)) {
                case "mentor" -> roles.add(peers ? ParticipantRole.PEER : ParticipantRole.MENTOR);
                case "mentee" -> roles.add(peers ? ParticipantRole.PEER : ParticipantRole.MENTEE);
                case "peer" -> peer(peers, roles, word);
                default -> cells.problem(ImportColumns.ROLE, "role", CellReader.cut(word));
            }
        }
        if (words.isEmpty()) {
            cells.problem(ImportColumns.ROLE, "missing");
        }
        return roles;
    }

    private void peer(boolean peers, Set<ParticipantRole> roles, String word) {
        if (peers) {
            roles.add(ParticipantRole.PEER);
        } else {
            cells.problem(ImportColumns.ROLE, "role", CellReader.cut(word));
        }
    }

    private @Nullable Integer capacity(Set<ParticipantRole> roles) {
        Integer capacity = cells.number(ImportColumns.CAPACITY, PersonRules.MOST_CAPACITY);
        if (capacity != null && !roles.isEmpty() && !roles.contains(ParticipantRole.MENTOR)) {
            cells.problem(ImportColumns.CAPACITY, "menteeCapacity");
        }
        return capacity;
    }

    private List<String> skills(String column) {
        return cells.items(column, PersonRules.MOST_SKILLS, PersonRules.LONGEST_SKILL).stream()
                .map(item -> Skill.parse(item).toString())
                .toList();
    }

    /** A word of a fixed list, in small letters. */
    private String constant(String column, Enum<?>[] values) {
        String word = row.cell(column).toLowerCase(Locale.ROOT).replace(' ', '_');
        List<String> known = Arrays.stream(values).map(Profile::word).toList();
        if (!word.isEmpty() && !known.contains(word)) {
            cells.problem(column, "constant", cells.shown(column), String.join(", ", known));
            return "";
        }
        return word;
    }

    private List<String> languages() {
        List<String> codes = cells.items(ImportColumns.LANGUAGES, PersonRules.MOST_LANGUAGES, 100).stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        codes.stream()
                .filter(code -> !PersonRules.isLanguage(code))
                .forEach(code -> cells.problem(ImportColumns.LANGUAGES, "language", CellReader.cut(code)));
        return codes;
    }

    private List<String> availability() {
        List<String> times = new ArrayList<>();
        for (String item : cells.items(ImportColumns.AVAILABILITY, PersonRules.MOST_TIMES, 100)) {
            WeeklyTime.parse(item)
                    .map(WeeklyTime::toString)
                    .ifPresentOrElse(
                            times::add, () -> cells.problem(ImportColumns.AVAILABILITY, "time", CellReader.cut(item)));
        }
        return times.stream().distinct().toList();
    }

    private String locale() {
        String code = row.cell(ImportColumns.LOCALE).toLowerCase(Locale.ROOT);
        if (!code.isEmpty()
                && Locales.SUPPORTED.stream().noneMatch(one -> one.getLanguage().equals(code))) {
            cells.problem(ImportColumns.LOCALE, "locale", cells.shown(ImportColumns.LOCALE));
        }
        return code;
    }

    private String timeZone() {
        String zone = row.cell(ImportColumns.TIME_ZONE);
        if (!zone.isEmpty() && !PersonRules.isTimeZone(zone)) {
            cells.problem(ImportColumns.TIME_ZONE, "zone", cells.shown(ImportColumns.TIME_ZONE));
        }
        return zone;
    }
}
