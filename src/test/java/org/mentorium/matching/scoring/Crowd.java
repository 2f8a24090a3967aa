package org.mentorium.matching.scoring;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Safeguards;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.WeeklyTime;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.MentoringType;
import org.mentorium.topics.Readings;
import org.mentorium.topics.Topic;

/** Many people with whole profiles, the same for the same seed, for benchmarks and guards. */
public final class Crowd {

    /** Eight criteria, each with a weight. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "skills",
            6,
            "goals",
            6,
            "language",
            8,
            "availability",
            6,
            "organisation",
            2,
            "experience",
            3,
            "role",
            2,
            "meeting",
            4);

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt");
    private static final List<String> CITIES = List.of("Murcia", "Ancona", "Tepic", "Nancy", "Oulu", "Graz");
    private static final List<String> ZONES =
            List.of("Europe/Madrid", "Europe/Rome", "America/Mazatlan", "Europe/Helsinki");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");

    private final Random random;
    private final List<Topic> topics = Readings.shipped().vocabulary().topics();
    private long number;

    private Crowd(long seed) {
        random = new Random(seed);
    }

    /** A cohort of so many, with three rules. */
    public static Cohort of(int mentees, int mentors, long seed) {
        Crowd crowd = new Crowd(seed);
        return SomeCohort.of(
                crowd.people(mentors, ParticipantRole.MENTOR),
                crowd.people(mentees, ParticipantRole.MENTEE),
                Someone.policy(
                        MentoringType.ONE_TO_ONE,
                        WEIGHTS,
                        2,
                        HardRule.SHARED_LANGUAGE,
                        HardRule.NO_LINE_MANAGER,
                        HardRule.MINIMUM_EXPERIENCE),
                Someone.START);
    }

    private List<MatchingProfile> people(int count, ParticipantRole role) {
        return IntStream.range(0, count).mapToObj(i -> person(role)).toList();
    }

    private MatchingProfile person(ParticipantRole role) {
        number++;
        boolean mentor = role == ParticipantRole.MENTOR;
        return new MatchingProfile(
                number,
                number,
                role,
                "Person " + number,
                1L + random.nextInt(40),
                null,
                null,
                null,
                some(LANGUAGES, 1 + random.nextInt(2)),
                mentor ? skills(3 + random.nextInt(4)) : List.of(),
                mentor ? List.of() : skills(2 + random.nextInt(3)),
                goals(),
                random.nextInt(30),
                times(),
                ZoneId.of(one(ZONES)),
                mentor ? 4 : 1,
                Occupation.values()[random.nextInt(Occupation.values().length)],
                one(CITIES),
                MeetingMode.values()[random.nextInt(MeetingMode.values().length)],
                Safeguards.NONE,
                Map.of(),
                List.of(),
                null);
    }

    private List<String> skills(int count) {
        List<String> skills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int level = random.nextInt(4);
            skills.add(name() + (level == 0 ? "" : ": " + level));
        }
        return skills.stream().distinct().toList();
    }

    private String goals() {
        return "I would like to get further with " + name() + " and " + name() + ". " + name();
    }

    private String name() {
        List<String> names = one(topics).names().getOrDefault(one(List.of("en", "en", "es", "fr")), List.of("reading"));
        return one(names).toLowerCase(Locale.ROOT);
    }

    private List<WeeklyTime> times() {
        List<WeeklyTime> times = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int from = 8 + 2 * random.nextInt(6);
            WeeklyTime.parse(one(DAYS) + " " + from + "-" + (from + 2)).ifPresent(times::add);
        }
        return times;
    }

    private List<String> some(List<String> all, int count) {
        return IntStream.range(0, count).mapToObj(i -> one(all)).distinct().toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
