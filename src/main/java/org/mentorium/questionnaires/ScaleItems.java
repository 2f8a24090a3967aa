package org.mentorium.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mentorium.common.RuleBroken;
import org.mentorium.questionnaires.Instrument.Item;
import org.mentorium.questionnaires.Instrument.Option;

/** Closed items: one option of a scale, stored as its value. */
class ScaleItems implements ItemKind.Behaviour {

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public String control() {
        return "scale";
    }

    @Override
    public List<Option> options(Instrument instrument, Item item) {
        return instrument
                .scale(Objects.requireNonNull(item.scale()))
                .orElseThrow()
                .options();
    }

    @Override
    public Answer read(Instrument instrument, Item item, String given) {
        return options(instrument, item).stream()
                .filter(option -> Integer.toString(option.value()).equals(given))
                .findFirst()
                .map(option -> new Answer(option.value(), null))
                .orElseThrow(() -> new RuleBroken("questionnaires.answer.notOffered").at("answer"));
    }

    @Override
    public String write(Answer answer) {
        return String.valueOf(answer.value());
    }

    @Override
    public String show(Instrument instrument, Item item, Answer answer, Locale locale) {
        return options(instrument, item).stream()
                .filter(option -> Objects.equals(option.value(), answer.value()))
                .findFirst()
                .map(option -> option.label().in(locale))
                .orElse("");
    }

    /** The last choice counts; nothing was written that could be lost. */
    @Override
    public boolean wouldLose(Answer kept, Answer given) {
        return false;
    }
}
