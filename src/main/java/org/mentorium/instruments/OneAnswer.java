package org.mentorium.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kinds share whose items have one answer under the item's own key. */
abstract class OneAnswer implements ItemKind {

    private final String name;
    private final String control;
    private final Set<Part> parts;

    OneAnswer(String name, String control, Part... parts) {
        this.name = name;
        this.control = control;
        this.parts = Set.of(parts);
    }

    abstract Measure measure(Instrument instrument, Item item);

    /** What can be chosen; nothing for what is typed. */
    @Nullable
    Scale scale(Instrument instrument, Item item) {
        return null;
    }

    /** What a field that is not blank says, or RuleBroken at the field {@code answer}. */
    abstract Answer read(Instrument instrument, Item item, String given);

    abstract String show(Instrument instrument, Item item, Answer kept, Locale locale);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String control() {
        return control;
    }

    @Override
    public final Set<Part> parts() {
        return parts;
    }

    @Override
    public List<Variable> variables(Instrument instrument, Item item) {
        return List.of(new Variable(item.key(), item, item.text(), measure(instrument, item), scale(instrument, item)));
    }

    @Override
    public Answers read(Instrument instrument, Item item, FormAnswer given) {
        String one = given.one();
        return one.isEmpty() ? Answers.NONE : Answers.of(item.key(), read(instrument, item, one));
    }

    @Override
    public FormAnswer write(Item item, Answers kept) {
        Answer answer = kept.of(item.key());
        String text = answer.text();
        return FormAnswer.of(answer.value() != null ? answer.value().toPlainString() : text != null ? text : "");
    }

    @Override
    public final String show(Instrument instrument, Item item, Answers kept, Locale locale) {
        Answer answer = kept.of(item.key());
        return answer.given() ? show(instrument, item, answer, locale) : "";
    }
}
