package org.mentorium.questionnaires;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** The definition of a questionnaire: where it comes from, how it is read, its scales and its items. */
public record Instrument(
        String key,
        int order,
        Words title,
        Words introduction,
        Words source,
        Words licence,
        Words citation,
        Words scoring,
        List<Scale> scales,
        List<Item> items) {

    public Instrument {
        Set<String> scaleKeys = new HashSet<>();
        for (Scale scale : scales) {
            require(scaleKeys.add(scale.key()), "Two scales with the key " + scale.key());
        }
        Set<String> itemKeys = new HashSet<>();
        for (Item item : items) {
            require(itemKeys.add(item.key()), "Two items with the key " + item.key());
            require(item.scale() == null || scaleKeys.contains(item.scale()), "No scale for " + item.key());
        }
        scales = List.copyOf(scales);
        items = List.copyOf(items);
    }

    public Optional<Scale> scale(String scaleKey) {
        return scales.stream().filter(scale -> scale.key().equals(scaleKey)).findFirst();
    }

    public List<Item> itemsIn(Phase phase) {
        return items.stream().filter(item -> item.phases().contains(phase)).toList();
    }

    /** The answers that closed items share, from least to most. */
    public record Scale(String key, List<Option> options) {}

    /** One answer of a scale; its value is what is stored and counted. */
    public record Option(int value, Words label) {}

    /**
     * One question.
     *
     * @param scale the key of the scale of an item that is counted; null for text
     * @param textByPhase the wording in the phases that do not use {@code text}
     */
    public record Item(
            String key,
            ItemKind kind,
            @Nullable String scale,
            Words text,
            Map<Phase, Words> textByPhase,
            Set<Phase> phases,
            boolean required) {

        public Item {
            require(kind.counted() == (scale != null), "Closed items, and only they, have a scale: " + key);
            require(!phases.isEmpty(), "Never asked: " + key);
            require(phases.containsAll(textByPhase.keySet()), "A wording for a phase that does not ask: " + key);
            textByPhase = Map.copyOf(textByPhase);
            phases = Set.copyOf(phases);
        }

        public Words textIn(Phase phase) {
            return textByPhase.getOrDefault(phase, text);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
