package org.mentorium.instruments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an item is answered with. A kind owns everything that depends on it: what its items need, how an answer is asked
 * for, read, kept and shown, and what can be said of many. Nobody else asks which kind it is.
 */
public interface ItemKind {

    /** As data files and spreadsheets name it. */
    @JsonValue
    String name();

    /** The parts of an item that it uses; others stay empty. */
    Set<Part> parts();

    /** The fragment of {@code instruments/_controls} that asks for the answer. */
    String control();

    /** What is kept of an answer; nothing for what is only read. */
    List<Variable> variables(Instrument instrument, Item item);

    /** What a form's fields say, or RuleBroken at a field; blank fields are no answer. */
    Answers read(Instrument instrument, Item item, FormAnswer given);

    /** What the form's fields say for kept answers. */
    FormAnswer write(Item item, Answers kept);

    /** The answer in words; empty when there is none. */
    String show(Instrument instrument, Item item, Answers kept, Locale locale);

    /** What its items need besides their parts; nothing for most kinds. */
    default Stream<Fault> check(Instrument instrument, Item item) {
        return Stream.of();
    }

    /** Whether replacing answers that their author has not seen here would lose words. */
    default boolean wouldLose(Answers kept, Answers given) {
        return false;
    }

    /** Whether its items are answered at all. */
    default boolean asks(Instrument instrument, Item item) {
        return !variables(instrument, item).isEmpty();
    }

    /** Whether everything that the item asks has an answer. */
    default boolean answered(Instrument instrument, Item item, Answers kept) {
        return variables(instrument, item).stream()
                .allMatch(variable -> kept.of(variable.key()).given());
    }

    /** The form's field that misses an answer. */
    default String field(Item item, Answers given) {
        return "answer";
    }

    /** A part that some kinds use. */
    enum Part {
        SCALE,
        ROWS,
        BOUNDS,
        UNIT,
        ANSWER
    }

    @JsonCreator
    static ItemKind of(String name) {
        return ItemKinds.find(name).orElseThrow(() -> new IllegalArgumentException("No kind of item: " + name));
    }
}
