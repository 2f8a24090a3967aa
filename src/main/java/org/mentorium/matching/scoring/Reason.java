package org.mentorium.matching.scoring;

import java.util.List;

/**
 * Why a pair got its points by one criterion, without the names of the two, so that it can be said to either of them and
 * in any language.
 *
 * @param points 0 to 10000
 */
public record Reason(String criterion, int weight, int points, Words words) {

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

        static Argument number(double number) {
            return new Argument(Kind.NUMBER, List.of(Double.toString(number)));
        }
    }

    /** How an argument's values are to be written. */
    public enum Kind {
        /** Texts as people wrote them. */
        LIST,
        /** Codes of languages. */
        LANGUAGES,
        /** One number. */
        NUMBER
    }
}
