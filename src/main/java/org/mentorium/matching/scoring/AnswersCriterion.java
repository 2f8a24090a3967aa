package org.mentorium.matching.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;

/** The program's own questions: how many that the mentee answered the mentor answered alike, or differently where asked. */
final class AnswersCriterion implements Criterion {

    private static final int NONE = -1;

    @Override
    public String key() {
        return "answers";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Reason.Aspect.SIMILARITY;
    }

    @Override
    public Measure measure(Cohort cohort) {
        Map<Long, MatchKind> questions = new TreeMap<>(cohort.questions());
        boolean[] different = new boolean[questions.size()];
        int[][] mentees = new int[questions.size()][];
        int[][] mentors = new int[questions.size()][];
        int n = 0;
        for (Map.Entry<Long, MatchKind> question : questions.entrySet()) {
            different[n] = question.getValue() == MatchKind.COMPLEMENTARY;
            mentees[n] = answers(cohort.mentees(), question.getKey());
            mentors[n++] = answers(cohort.mentors(), question.getKey());
        }
        return new Answers(mentees, mentors, different, cohort.mentors().size());
    }

    private static int[] answers(List<MatchingProfile> people, Long question) {
        return people.stream()
                .mapToInt(person -> person.answers().getOrDefault(question, NONE))
                .toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Answers(int[][] mentees, int[][] mentors, boolean[] different, int count) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            Arrays.fill(points, 0, count, 0);
            int asked = 0;
            for (int question = 0; question < different.length; question++) {
                int answer = mentees[question][mentee];
                if (answer != NONE) {
                    asked++;
                    add(mentors[question], answer, different[question], points);
                }
            }
            for (int mentor = 0; mentor < count && asked > 1; mentor++) {
                points[mentor] /= asked;
            }
            return asked > 0;
        }

        private void add(int[] theirs, int answer, boolean different, int[] points) {
            for (int mentor = 0; mentor < count; mentor++) {
                points[mentor] += theirs[mentor] != NONE && (theirs[mentor] == answer) != different ? FULL : 0;
            }
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            int suiting = 0;
            int asked = 0;
            for (int question = 0; question < different.length; question++) {
                int mine = mentees[question][mentee];
                int theirs = mentors[question][mentor];
                asked += mine == NONE ? 0 : 1;
                suiting += mine != NONE && theirs != NONE && (mine == theirs) != different[question] ? 1 : 0;
            }
            return suiting == 0
                    ? Reason.Words.of("answers.none")
                    : Reason.Words.of("answers.suit", Reason.Argument.number(suiting), Reason.Argument.number(asked));
        }
    }
}
