package org.mentorium.questionnaires;

import java.util.List;
import java.util.Locale;
import org.mentorium.common.RuleBroken;
import org.mentorium.questionnaires.Instrument.Item;
import org.mentorium.questionnaires.Instrument.Option;

/** Open items: the respondent's own words, up to a number of characters. */
class TextItems implements ItemKind.Behaviour {

    private final String control;
    private final int most;

    TextItems(String control, int most) {
        this.control = control;
        this.most = most;
    }

    @Override
    public boolean counted() {
        return false;
    }

    @Override
    public String control() {
        return control;
    }

    @Override
    public List<Option> options(Instrument instrument, Item item) {
        return List.of();
    }

    @Override
    public Answer read(Instrument instrument, Item item, String given) {
        if (given.length() > most) {
            throw new RuleBroken("questionnaires.answer.long", most, given.length()).at("answer");
        }
        return new Answer(null, given);
    }

    @Override
    public String write(Answer answer) {
        return String.valueOf(answer.text());
    }

    @Override
    public String show(Instrument instrument, Item item, Answer answer, Locale locale) {
        return write(answer);
    }

    @Override
    public boolean wouldLose(Answer kept, Answer given) {
        return !kept.equals(given);
    }
}
