package org.mentorium.matching.scoring;

import java.util.List;

/**
 * Why a pair got its points by one criterion, without the names of the two, so that it can be said to either of them and
 * in any language.
 *
 * @param points 0 to 10000
 * @param aspect likeness and coverage are kept apart
 */
public record Reason(String criterion, int weight, int points, Words words, Aspect aspect) {

    /** Those that were stored before aspects were told apart have none. */
    @SuppressWarnings("ConstantValue")
    public Reason {
        aspect = aspect == null ? Aspect.CIRCUMSTANCES : aspect;
    }

    /** The points of all that speak of one aspect, by their weights, 0 to 10000; -1 when nothing does. */
    public static int points(List<Reason> reasons, Aspect aspect) {
        int sum = 0;
        int weights = 0;
        for (Reason reason : reasons) {
            if (reason.aspect() == aspect) {
                sum += reason.weight() * reason.points();
                weights += reason.weight();
            }
        }
        return weights == 0 ? -1 : (sum + weights / 2) / weights;
    }

    /** What a reason speaks of: likeness and coverage each tell something of their own about a later relationship. */
    public enum Aspect {
        /** How alike the two are. */
        SIMILARITY,
        /** How far one has what the other needs. */
        COVERAGE,
        /** Whether they can talk and meet, and want to. */
        CIRCUMSTANCES
    }

    /** A message key and what fills it. */
    public record Words(String key, List<Argument> args) {

        public Words {
            args = List.copyOf(args);
        }

        static Words of(String key, Argument... args) {
            return new Words("matching.reason." + key, List.of(args));
        }
    }

    /** A value that is written differently in each language. */
    public record Argument(Kind kind, List<String> values) {

        public Argument {
            values = List.copyOf(values);
        }

        static Argument list(List<String> texts) {
            return new Argument(Kind.LIST, texts);
        }

        static Argument languages(List<String> codes) {
            return new Argument(Kind.LANGUAGES, codes);
        }

        static Argument topics(List<String> keys) {
            return new Argument(Kind.TOPICS, keys);
        }

        static Argument number(double number) {
            return new Argument(Kind.NUMBER, List.of(Double.toString(number)));
        }
    }

    /** How an argument's values are to be written. */
    public enum Kind {
        /** Texts as people wrote them. */
        LIST,
        /** Keys of topics; what is none stands as it is. */
        TOPICS,
        /** Codes of languages. */
        LANGUAGES,
        /** One number. */
        NUMBER
    }
}
