package org.mentorium.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.ItemKind;
import org.mentorium.instruments.ItemKind.Part;
import org.mentorium.instruments.Keys;
import org.mentorium.instruments.Phase;

/**
 * One question; its kind says which of the fields count.
 *
 * @param lines what a matrix asks, one a line
 * @param another whether it asks something else than the published question with its key
 */
record ItemForm(
        Three wording,
        Three help,
        @Nullable Boolean needed,
        @Nullable List<@Nullable Phase> phases,
        @Nullable String scale,
        Three lines,
        Three measure,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Integer decimals,
        @Nullable Boolean another,
        int version) {

    ItemForm {
        wording = wording == null ? Three.EMPTY : wording;
        help = help == null ? Three.EMPTY : help;
        lines = lines == null ? Three.EMPTY : lines;
        measure = measure == null ? Three.EMPTY : measure;
    }

    static ItemForm empty(int version) {
        return new ItemForm(
                Three.EMPTY,
                Three.EMPTY,
                true,
                List.of(),
                null,
                Three.EMPTY,
                Three.EMPTY,
                null,
                null,
                0,
                false,
                version);
    }

    static ItemForm of(Item item, int version) {
        return new ItemForm(
                Three.of(item.text()),
                Three.of(item.hint()),
                item.required(),
                new ArrayList<>(item.phases()),
                item.scale(),
                Three.lines(item.rows().stream().map(Item.Row::text).toList()),
                Three.of(item.unit()),
                item.min(),
                item.max(),
                item.decimals(),
                false,
                version);
    }

    Item item(String key, ItemKind kind, @Nullable Item old) {
        Set<Part> parts = kind.parts();
        boolean bounds = parts.contains(Part.BOUNDS);
        Set<Phase> asked = EnumSet.noneOf(Phase.class);
        (phases == null ? List.<Phase>of() : phases)
                .stream().filter(Objects::nonNull).forEach(asked::add);
        return new Item(
                key,
                kind,
                wording.words("wording"),
                help.optional("help"),
                old == null ? Map.of() : old.textByPhase(),
                asked.size() == Phase.values().length ? Set.of() : asked,
                Boolean.TRUE.equals(needed) && parts.contains(Part.ANSWER),
                parts.contains(Part.SCALE) && scale != null && !scale.isBlank() ? scale : null,
                parts.contains(Part.ROWS) ? rows(old) : List.of(),
                parts.contains(Part.UNIT) ? measure.optional("measure") : null,
                bounds ? least : null,
                bounds ? most : null,
                bounds && decimals != null ? decimals : 0,
                old == null ? null : old.showIf());
    }

    /** A line keeps its key while its English words stay, or else its place; answers hang on the key. */
    private List<Item.Row> rows(@Nullable Item old) {
        List<Words> texts = lines.lines("lines");
        List<Item.Row> before = old == null ? List.of() : old.rows();
        boolean inPlace = before.size() == texts.size();
        Set<String> taken = new HashSet<>();
        before.forEach(row -> taken.add(row.key()));
        Set<String> used = new HashSet<>();
        List<Item.Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Words text = texts.get(i);
            String english = text.texts().getOrDefault("en", "");
            String key = before.stream()
                    .filter(row -> english.equals(row.text().texts().get("en")))
                    .map(Item.Row::key)
                    .findFirst()
                    .orElse(inPlace ? before.get(i).key() : "");
            if (key.isEmpty() || used.contains(key)) {
                key = Keys.of(english, taken);
            }
            taken.add(key);
            used.add(key);
            rows.add(new Item.Row(key, text));
        }
        return rows;
    }
}
