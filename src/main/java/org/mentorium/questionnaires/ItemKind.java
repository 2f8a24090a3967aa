package org.mentorium.questionnaires;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.questionnaires.Instrument.Item;
import org.mentorium.questionnaires.Instrument.Option;

/** What an item is answered with. Each kind reads, shows and compares its answers in one class of its own. */
public enum ItemKind {
    LIKERT(new ScaleItems()),
    LONG_TEXT(new TextItems("lines", 20_000)),
    SHORT_TEXT(new TextItems("line", 300));

    private final Behaviour behaviour;

    ItemKind(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    interface Behaviour {

        boolean counted();

        String control();

        List<Option> options(Instrument instrument, Item item);

        Answer read(Instrument instrument, Item item, String given);

        String write(Answer answer);

        String show(Instrument instrument, Item item, Answer answer, Locale locale);

        boolean wouldLose(Answer kept, Answer given);
    }

    /** Whether answers are values of a scale, which are counted; else they are words, which are read. */
    public boolean counted() {
        return behaviour.counted();
    }

    /** The fragment of {@code responses/_controls} that asks for the answer. */
    public String control() {
        return behaviour.control();
    }

    /** What can be chosen; nothing for words. */
    public List<Option> options(Instrument instrument, Item item) {
        return behaviour.options(instrument, item);
    }

    /** What a form's field says, or RuleBroken at the field {@code answer}; blank is no answer. */
    public Answer read(Instrument instrument, Item item, @Nullable String given) {
        String stripped = given == null ? "" : given.replace("\r\n", "\n").strip();
        return stripped.isEmpty() ? Answer.NONE : behaviour.read(instrument, item, stripped);
    }

    /** What the form's field says for an answer. */
    public String write(Answer answer) {
        return answer.given() ? behaviour.write(answer) : "";
    }

    /** The answer in words. */
    public String show(Instrument instrument, Item item, Answer answer, Locale locale) {
        return answer.given() ? behaviour.show(instrument, item, answer, locale) : "";
    }

    /** Whether replacing an answer that its author has not seen here would lose words. */
    public boolean wouldLose(Answer kept, Answer given) {
        return kept.given() && behaviour.wouldLose(kept, given);
    }
}
