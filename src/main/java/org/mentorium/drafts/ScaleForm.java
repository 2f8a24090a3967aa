package org.mentorium.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Words;
import org.mentorium.instruments.Scale;

/** A scale: its name, what a higher value means, and its answers, one a line, counted up from the first value. */
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

    Scale scale(String key) {
        if (direction == null) {
            throw new RuleBroken("drafts.scale.direction").at("direction");
        }
        List<Words> words = labels.lines("labels");
        int value = first == null ? 1 : Math.max(-1000, Math.min(1000, first));
        List<Scale.Option> options = new ArrayList<>();
        for (Words label : words) {
            options.add(new Scale.Option(value++, label));
        }
        return new Scale(key, naming.words("naming"), direction, options);
    }
}
