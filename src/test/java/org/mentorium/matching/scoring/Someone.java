package org.mentorium.matching.scoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Safeguards;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.WeeklyTime;
import org.mentorium.programs.CriterionChoice;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.Shape;

/** People and programs for tests of scores: each says only what the test is about. */
public final class Someone {

    private static final AtomicLong NUMBER = new AtomicLong();
    public static final LocalDate START = LocalDate.of(2027, 1, 11);

    private final ParticipantRole role;
    private final long number = NUMBER.incrementAndGet();
    private long person = 1_000_000 + number;
    private @Nullable Long organisation;
    private List<String> languages = List.of();
    private List<String> offered = List.of();
    private List<String> sought = List.of();
    private String goals = "";
    private @Nullable Integer years;
    private List<WeeklyTime> times = List.of();
    private ZoneId zone = ZoneId.of("UTC");
    private int capacity = 1;
    private @Nullable Occupation occupation;
    private @Nullable String place;
    private @Nullable MeetingMode meetingMode;
    private Safeguards safeguards = Safeguards.NONE;
    private Map<Long, Integer> answers = Map.of();
    private @Nullable Integer yearGroup;

    private Someone(ParticipantRole role) {
        this.role = role;
    }

    public static Someone mentor() {
        return new Someone(ParticipantRole.MENTOR);
    }

    public static Someone mentee() {
        return new Someone(ParticipantRole.MENTEE);
    }

    public static Someone peer() {
        return new Someone(ParticipantRole.PEER);
    }

    Someone person(long id) {
        person = id;
        return this;
    }

    Someone organisation(long id) {
        organisation = id;
        return this;
    }

    public Someone speaks(String... codes) {
        languages = List.of(codes);
        return this;
    }

    public Someone offers(String... skills) {
        offered = List.of(skills);
        return this;
    }

    public Someone seeks(String... skills) {
        sought = List.of(skills);
        return this;
    }

    Someone goals(String text) {
        goals = text;
        return this;
    }

    Someone years(int count) {
        years = count;
        return this;
    }

    Someone free(String city, String... written) {
        zone = ZoneId.of(city);
        times = Arrays.stream(written)
                .map(WeeklyTime::parse)
                .flatMap(Optional::stream)
                .toList();
        return this;
    }

    Someone is(Occupation what) {
        occupation = what;
        return this;
    }

    Someone meets(MeetingMode mode, String town) {
        meetingMode = mode;
        place = town;
        return this;
    }

    Someone keptSafe(Safeguards facts) {
        safeguards = facts;
        return this;
    }

    Someone answers(Map<Long, Integer> chosen) {
        answers = chosen;
        return this;
    }

    Someone capacity(int mentees) {
        capacity = mentees;
        return this;
    }

    public Someone inYear(@Nullable Integer group) {
        yearGroup = group;
        return this;
    }

    public MatchingProfile profile() {
        return new MatchingProfile(
                number,
                person,
                role,
                role + " " + number,
                organisation,
                null,
                null,
                null,
                languages,
                offered,
                sought,
                goals,
                years,
                times,
                zone,
                capacity,
                occupation,
                place,
                meetingMode,
                safeguards,
                answers,
                List.of(),
                yearGroup);
    }

    static ProgramPolicy policy(Map<String, Integer> weights, HardRule... rules) {
        return policy(MentoringType.ONE_TO_ONE, weights, null, rules);
    }

    public static ProgramPolicy policy(
            MentoringType type, Map<String, Integer> weights, @Nullable Integer minimumYears, HardRule... rules) {
        return policy(type, weights, Map.of(), minimumYears, rules);
    }

    static ProgramPolicy policy(
            MentoringType type,
            Map<String, Integer> weights,
            Map<String, CriterionChoice> choices,
            @Nullable Integer minimumYears,
            HardRule... rules) {
        return new ProgramPolicy(
                type,
                true,
                List.of("en"),
                weights,
                choices,
                Set.of(rules),
                minimumYears,
                DecidedBy.COORDINATOR,
                2,
                0,
                1,
                null,
                null,
                0,
                0,
                Shape.USUAL);
    }

    static Cohort cohort(ProgramPolicy policy, Someone mentor, Someone mentee) {
        return cohort(policy, START, List.of(mentor), List.of(mentee), Map.of());
    }

    static Cohort cohort(
            ProgramPolicy policy,
            LocalDate start,
            List<Someone> mentors,
            List<Someone> mentees,
            Map<Long, Long> managers) {
        return SomeCohort.managed(
                SomeCohort.of(
                        mentors.stream().map(Someone::profile).toList(),
                        mentees.stream().map(Someone::profile).toList(),
                        policy,
                        start),
                managers);
    }
}
