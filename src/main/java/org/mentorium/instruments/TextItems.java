package org.mentorium.instruments;

import java.util.Locale;
import org.mentorium.common.RuleBroken;

/** Open items: the respondent's own words, up to a number of characters. */
abstract class TextItems extends OneAnswer {

    private final int most;

    TextItems(String name, String control, int most) {
        super(name, control, Part.ANSWER);
        this.most = most;
    }

    @Override
    Measure measure(Instrument instrument, Item item) {
        return Measure.WORDS;
    }

    @Override
    Answer read(Instrument instrument, Item item, String given) {
        if (given.length() > most) {
            throw new RuleBroken("instruments.answer.long", most, given.length()).at("answer");
        }
        return Answer.of(given);
    }

    @Override
    String show(Instrument instrument, Item item, Answer kept, Locale locale) {
        return String.valueOf(kept.text());
    }

    @Override
    public boolean wouldLose(Answers kept, Answers given) {
        return !kept.byKey().isEmpty() && !kept.equals(given);
    }
}
