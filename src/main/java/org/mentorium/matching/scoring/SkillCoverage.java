package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.topics.Said;
import org.mentorium.topics.Stems;

/**
 * How much of what a mentee seeks each mentor offers: by topics, each as well as it is sought, and by words where the
 * vocabulary has no topic.
 */
final class SkillCoverage implements Measure {

    /** From which likeness of their words on two skills are taken for the same or nearly so. */
    private static final double ALIKE = 0.6;
    /** What is left when a mentor knows it a level less well than it is sought, or two. */
    private static final double[] LESS_WELL = {1, 0.6, 0.3};
    /** Who offers a skill without saying how well knows it well. */
    private static final int USUAL_LEVEL = 2;

    private final List<List<Said>> sought = new ArrayList<>();
    private final List<List<Said>> offered = new ArrayList<>();
    private final Map<Said, Covered> covered = new HashMap<>();
    private final Map<String, List<Offer>> byTopic = new HashMap<>();
    private final Map<String, List<Offer>> byStem = new HashMap<>();
    private final int mentors;
    private int offers;

    private record Offer(int number, int mentor, int level, int stems) {}

    /** Mentors who offer a skill, and the points of each: few of all, so that a list is shorter than a row. */
    private record Covered(int[] mentors, int[] points) {}

    SkillCoverage(Cohort cohort) {
        mentors = cohort.mentors().size();
        for (int mentor = 0; mentor < mentors; mentor++) {
            List<Said> skills = cohort.topics(cohort.mentors().get(mentor)).offered();
            offered.add(skills);
            for (Said skill : skills) {
                Set<String> stems = Stems.of(skill.words()).keySet();
                int level = skill.level() == 0 ? USUAL_LEVEL : skill.level();
                Offer offer = new Offer(offers++, mentor, level, stems.size());
                skill.topics()
                        .forEach(topic -> byTopic.computeIfAbsent(topic, key -> new ArrayList<>())
                                .add(offer));
                stems.forEach(stem ->
                        byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(offer));
            }
        }
        Work work = new Work();
        for (MatchingProfile mentee : cohort.mentees()) {
            List<Said> skills = cohort.topics(mentee).sought().stream()
                    .filter(skill -> !skill.topics().isEmpty()
                            || !Stems.of(skill.words()).isEmpty())
                    .distinct()
                    .toList();
            sought.add(skills);
            skills.forEach(skill -> covered.computeIfAbsent(skill, work::cover));
        }
    }

    /** Work space while skills are covered, empty between them: few mentors offer a skill, so only those are touched. */
    private final class Work {
        private final double[] best = new double[mentors];
        private final double[] ofTopic = new double[mentors];
        private final int[] shared = new int[offers];
        private final int[] touched = new int[mentors];
        private int count;

        Covered cover(Said skill) {
            count = 0;
            skill.topics().forEach(topic -> coverTopic(skill, byTopic.getOrDefault(topic, List.of())));
            coverWords(skill, Stems.of(skill.words()).keySet());
            int[] who = Arrays.copyOf(touched, count);
            Arrays.sort(who);
            int[] points = new int[count];
            for (int i = 0; i < count; i++) {
                points[i] = (int) Math.round(FULL * best[who[i]]);
                best[who[i]] = 0;
            }
            return new Covered(who, points);
        }

        private void coverTopic(Said skill, List<Offer> all) {
            for (Offer offer : all) {
                ofTopic[offer.mentor()] = Math.max(ofTopic[offer.mentor()], how(offer, skill));
            }
            for (Offer offer : all) {
                int mentor = offer.mentor();
                if (ofTopic[mentor] > 0) {
                    reach(
                            mentor,
                            best[mentor] + ofTopic[mentor] / skill.topics().size());
                    ofTopic[mentor] = 0;
                }
            }
        }

        private void coverWords(Said skill, Set<String> stems) {
            for (String stem : stems) {
                for (Offer offer : byStem.getOrDefault(stem, List.of())) {
                    // Dice's coefficient: twice what they share by what they have.
                    double likeness = 2.0 * ++shared[offer.number()] / (stems.size() + offer.stems());
                    double points = likeness * how(offer, skill);
                    if (likeness >= ALIKE && points > best[offer.mentor()]) {
                        reach(offer.mentor(), points);
                    }
                }
            }
            stems.forEach(stem -> byStem.getOrDefault(stem, List.of()).forEach(offer -> shared[offer.number()] = 0));
        }

        private void reach(int mentor, double points) {
            if (best[mentor] == 0) {
                touched[count++] = mentor;
            }
            best[mentor] = points;
        }
    }

    private static double how(Offer offer, Said skill) {
        return LESS_WELL[Math.max(0, skill.level() - offer.level())];
    }

    @Override
    public boolean row(int mentee, int[] points) {
        List<Said> skills = sought.get(mentee);
        Arrays.fill(points, 0, mentors, 0);
        for (Said skill : skills) {
            Covered by = covered(skill);
            for (int i = 0; i < by.mentors().length; i++) {
                points[by.mentors()[i]] += by.points()[i];
            }
        }
        int count = skills.size();
        for (int mentor = 0; mentor < mentors && count > 1; mentor++) {
            points[mentor] /= count;
        }
        return count > 0;
    }

    @Override
    public Reason.Words words(int mentee, int mentor) {
        List<String> met = sought.get(mentee).stream()
                .filter(skill -> Arrays.binarySearch(covered(skill).mentors(), mentor) >= 0)
                .map(skill ->
                        skill.words().isEmpty() ? skill.topics().iterator().next() : skill.words())
                .toList();
        return met.isEmpty()
                ? Reason.Words.of("skills.none")
                : Reason.Words.of("skills.met", Reason.Argument.topics(met));
    }

    private Covered covered(Said skill) {
        return covered.getOrDefault(skill, new Covered(new int[0], new int[0]));
    }
}
