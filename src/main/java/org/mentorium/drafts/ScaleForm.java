package org.mentorium.drafts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Words;
import org.mentorium.instruments.Scale;

/** A scale: its name, what a higher value means, and its answers, one a line, whose values count up from the first. */
record ScaleForm(
        Three naming,
        Scale.@Nullable Direction direction,
        Three labels,
        @Nullable Integer first,
        int version) implements PartForm {

    ScaleForm {
        naming = naming == null ? Three.EMPTY : naming;
        labels = labels == null ? Three.EMPTY : labels;
    }

    static ScaleForm of(@Nullable Scale scale, int version) {
        return scale == null
                ? new ScaleForm(Three.EMPTY, Scale.Direction.UP, Three.EMPTY, 1, version)
                : new ScaleForm(
                        Three.of(scale.name()),
                        scale.direction(),
                        Three.lines(scale.options().stream()
                                .map(Scale.Option::label)
                                .toList()),
                        scale.options().isEmpty() ? 1 : scale.options().get(0).value(),
                        version);
    }

    /** Values that do not count up stay as they are, as long as their number and the first one do. */
    Scale scale(String key, @Nullable Scale before) {
        if (direction == null) {
            throw new RuleBroken("drafts.scale.direction").at("direction");
        }
        List<Words> words = labels.lines("labels");
        List<Integer> values = values(first == null ? 1 : first, words.size(), before);
        List<Scale.Option> options = IntStream.range(0, words.size())
                .mapToObj(i -> new Scale.Option(values.get(i), words.get(i)))
                .toList();
        return new Scale(key, naming.words("naming"), direction, options);
    }

    private static List<Integer> values(int from, int size, @Nullable Scale before) {
        List<Integer> old = before == null
                ? List.of()
                : before.options().stream().map(Scale.Option::value).toList();
        if (old.isEmpty() || old.get(0) != from) {
            return counted(Math.max(-1000, Math.min(1000, from)), size);
        }
        if (old.equals(counted(from, old.size()))) {
            return counted(from, size);
        }
        if (old.size() != size) {
            String list = old.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new RuleBroken("drafts.scale.values", list).at("labels.en");
        }
        return old;
    }

    private static List<Integer> counted(int from, int size) {
        int first = Math.min(from, Integer.MAX_VALUE - size);
        return IntStream.range(first, first + size).boxed().toList();
    }
}
