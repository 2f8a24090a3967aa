package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Any number of answers, kept together as their values in the order of the scale. */
class MultipleChoiceItems implements ItemKind {

    @Override
    public String name() {
        return "MULTIPLE_CHOICE";
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.SCALE, Part.ANSWER);
    }

    @Override
    public String control() {
        return "choices";
    }

    @Override
    public List<Variable> variables(Instrument instrument, Item item) {
        return List.of(new Variable(item.key(), item, item.text(), Measure.SET, ScaleItems.scaleOf(instrument, item)));
    }

    @Override
    public Answers read(Instrument instrument, Item item, FormAnswer given) {
        List<Scale.Option> options = ScaleItems.optionsOf(instrument, item);
        Set<Integer> chosen = given.several().stream()
                .map(each -> ScaleItems.choice(options, each, "answers"))
                .collect(Collectors.toSet());
        List<Integer> inOrder = options.stream()
                .map(Scale.Option::value)
                .filter(chosen::contains)
                .toList();
        return inOrder.isEmpty() ? Answers.NONE : Answers.of(item.key(), Answer.of(inOrder));
    }

    @Override
    public FormAnswer write(Item item, Answers kept) {
        return new FormAnswer(
                "", kept.of(item.key()).choices().stream().map(String::valueOf).toList(), Map.of());
    }

    @Override
    public String field(Item item, Answers given) {
        return "answers";
    }

    @Override
    public String show(Instrument instrument, Item item, Answers kept, Locale locale) {
        List<Scale.Option> options = ScaleItems.optionsOf(instrument, item);
        return kept.of(item.key()).choices().stream()
                .map(value -> ScaleItems.label(options, BigDecimal.valueOf(value), locale))
                .collect(Collectors.joining(" · "));
    }
}
