package org.mentorium.instruments;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentorium.common.RuleBroken;

/** A number with its unit and bounds. */
class NumberItems extends OneAnswer {

    private static final int LONGEST = 15;

    NumberItems() {
        super("NUMBER", "number", Part.BOUNDS, Part.UNIT, Part.ANSWER);
    }

    @Override
    Measure measure(Instrument instrument, Item item) {
        return Measure.NUMBER;
    }

    @Override
    Answer read(Instrument instrument, Item item, String given) {
        Answer answer = Answer.of(parse(given));
        BigDecimal value = answer.value();
        if (value != null && value.scale() > item.decimals()) {
            throw new RuleBroken("instruments.answer.decimals", item.decimals()).at("answer");
        }
        if (value != null && item.min() != null && value.compareTo(item.min()) < 0) {
            throw new RuleBroken("instruments.answer.least", item.min()).at("answer");
        }
        if (value != null && item.max() != null && value.compareTo(item.max()) > 0) {
            throw new RuleBroken("instruments.answer.most", item.max()).at("answer");
        }
        return answer;
    }

    /** With a point or a comma, as people are used to. */
    private static BigDecimal parse(String given) {
        String plain = given.replace(',', '.').replace('−', '-').replaceAll("[\\s\\u00a0\\u202f]", "");
        if (plain.length() > LONGEST || !plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
            throw new RuleBroken("instruments.answer.number").at("answer");
        }
        return new BigDecimal(plain);
    }

    @Override
    String show(Instrument instrument, Item item, Answer kept, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(item.decimals());
        String number = format.format(kept.value());
        return item.unit() == null ? number : number + " " + item.unit().in(locale);
    }

    @Override
    public Stream<Fault> check(Instrument instrument, Item item) {
        return item.min() != null && item.max() != null && item.min().compareTo(item.max()) >= 0
                ? Stream.of(Fault.of("items/" + item.key(), "instruments.fault.item.bounds"))
                : Stream.of();
    }
}
