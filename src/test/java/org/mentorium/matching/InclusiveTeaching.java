package org.mentorium.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.scoring.Someone;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Safeguards;
import org.mentorium.people.WeeklyTime;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.Shape;

/** The 132 people of the inclusive-teaching network, as their list says them. */
public final class InclusiveTeaching {

    static final Path FILE = Path.of("src/test/resources/participants/inclusive-teaching-participants.csv");
    static final Map<String, Integer> WEIGHTS =
            Map.of("skills", 6, "goals", 6, "language", 8, "availability", 6, "organisation", 2, "experience", 3);

    private InclusiveTeaching() {}

    static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(NamedCsvRecord row, String field) {
        return Arrays.stream(row.getField(field).split(";"))
                .filter(text -> !text.isBlank())
                .toList();
    }

    public static Cohort cohort() {
        List<NamedCsvRecord> rows = rows();
        Map<String, Long> people = new HashMap<>();
        rows.forEach(row -> people.put(row.getField("email"), people.size() + 1L));
        Map<Long, Long> managers = new HashMap<>();
        List<MatchingProfile> mentors = new ArrayList<>();
        List<MatchingProfile> mentees = new ArrayList<>();
        Map<String, Long> organisations = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            organisations.putIfAbsent(row.getField("organisation"), organisations.size() + 1L);
            Long person = Objects.requireNonNull(people.get(row.getField("email")));
            Long manager = people.get(row.getField("line_manager_email"));
            if (manager != null) {
                managers.put(person, manager);
            }
            MatchingProfile profile = profile(row, person, organisations.get(row.getField("organisation")));
            (profile.role() == ParticipantRole.MENTOR ? mentors : mentees).add(profile);
        }
        ProgramPolicy policy = new ProgramPolicy(
                MentoringType.ONE_TO_ONE,
                true,
                List.of("en"),
                WEIGHTS,
                Map.of(),
                Set.of(HardRule.SHARED_LANGUAGE, HardRule.NO_LINE_MANAGER),
                null,
                DecidedBy.COORDINATOR,
                3,
                2,
                1,
                null,
                null,
                2,
                2,
                Shape.USUAL);
        return SomeCohort.managed(SomeCohort.of(mentors, mentees, policy, Someone.START), managers);
    }

    private static MatchingProfile profile(NamedCsvRecord row, Long person, Long organisation) {
        boolean mentor = row.getField("role").equals("mentor");
        return new MatchingProfile(
                person,
                person,
                mentor ? ParticipantRole.MENTOR : ParticipantRole.MENTEE,
                row.getField("given_name") + " " + row.getField("family_name"),
                organisation,
                row.getField("organisation"),
                row.getField("position"),
                null,
                texts(row, "languages"),
                texts(row, "skills_offered"),
                texts(row, "skills_sought"),
                row.getField("goals"),
                Integer.valueOf(row.getField("experience_years")),
                texts(row, "availability").stream()
                        .map(WeeklyTime::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                ZoneId.of(row.getField("time_zone")),
                mentor ? Integer.parseInt(row.getField("capacity")) : 1,
                null,
                null,
                null,
                Safeguards.NONE,
                Map.of(),
                List.of(),
                null);
    }
}
