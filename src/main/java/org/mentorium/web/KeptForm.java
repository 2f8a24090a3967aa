package org.mentorium.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What somebody had typed into a form that could not be taken because their sign-in had ended. */
public record KeptForm(long id, String path, Instant keptAt, Map<String, List<String>> fields) {

    /** Beside the fields: which files came along. */
    static final String FILES = "_files";

    private static final int SHORT = 40;

    /** What the page shows for reading and correcting: the longer texts. */
    public Map<String, List<String>> texts() {
        return pick(true);
    }

    /** What travels along unseen. */
    public Map<String, List<String>> rest() {
        return pick(false);
    }

    /** Names of files that have to be chosen again. */
    public List<String> files() {
        return fields.getOrDefault(FILES, List.of());
    }

    private Map<String, List<String>> pick(boolean text) {
        Map<String, List<String>> picked = new java.util.LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!name.equals(FILES) && isText(values) == text) {
                picked.put(name, values);
            }
        });
        return picked;
    }

    private static boolean isText(List<String> values) {
        return values.size() == 1
                && (values.get(0).length() > SHORT
                        || values.get(0).indexOf(' ') > 0
                        || values.get(0).indexOf('\n') >= 0);
    }
}
