package org.mentorium.portfolios;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What somebody has as evidence, against what the program asks for.
 *
 * @param counted as completion and the report count it: shared with the members and not found wanting
 * @param pieces what the coordinators are shown
 */
record EvidenceRow(String name, String role, int counted, int required, List<Piece> pieces) {

    /** One item with what was said of it: WAITING, CHANGED, ACCEPTED or MISSING. */
    record Piece(long id, String title, String review) {
        public String colour() {
            return switch (review) {
                case "ACCEPTED" -> "good";
                case "MISSING" -> "warn";
                default -> "info";
            };
        }
    }

    static EvidenceRow of(
            String name,
            String role,
            int counted,
            int required,
            List<Long> ids,
            List<String> titles,
            List<String> reviews) {
        List<Piece> pieces = IntStream.range(0, ids.size())
                .mapToObj(i -> new Piece(ids.get(i), titles.get(i), reviews.get(i)))
                .toList();
        return new EvidenceRow(name, role, counted, required, pieces);
    }
}
