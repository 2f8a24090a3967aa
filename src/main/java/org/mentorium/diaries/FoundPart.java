package org.mentorium.diaries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which something was found.
 *
 * @param others the names of those with whom the viewer has this diary
 * @param number of the entry
 * @param marked stretches of the text, with control signs around what was found
 */
record FoundPart(
        long relationship,
        List<String> others,
        int number,
        PartKind kind,
        String author,
        boolean mine,
        Instant changedAt,
        String marked) {

    /** Two signs that no keyboard has; a text that holds them all the same is only marked wrongly. */
    static final String OPEN = "\u0002";

    static final String CLOSE = "\u0003";

    /** A stretch of the text, and whether it is what was looked for. */
    public record Stretch(String text, boolean found) {}

    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        boolean found = false;
        for (String piece : marked.split("(?=[\u0002\u0003])")) {
            if (piece.startsWith(OPEN) || piece.startsWith(CLOSE)) {
                found = piece.startsWith(OPEN);
                piece = piece.substring(1);
            }
            if (!piece.isEmpty()) {
                stretches.add(new Stretch(piece, found));
            }
        }
        return stretches;
    }
}
