package org.mentorium.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The last part of a file's name, without what could mislead, as long as every disk takes it. */
final class SafeName {

    private static final int MOST_BYTES = 180;
    private static final int LONGEST_ENDING = 8;

    private SafeName() {}

    static String of(@Nullable String name) {
        String last = Objects.requireNonNullElse(name, "")
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD]", "")
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        if (last.isEmpty()) {
            return "file";
        }
        int dot = last.lastIndexOf('.');
        String ending = dot > 0 && last.length() - dot <= LONGEST_ENDING ? last.substring(dot) : "";
        return cut(last.substring(0, last.length() - ending.length()), MOST_BYTES - ending.length()) + ending;
    }

    /** The same name with an ending that says what it is. */
    static String ending(String name, String ending) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(ending) || (ending.equals(".jpg") && lower.endsWith(".jpeg"))) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ending;
    }

    private static String cut(String text, int mostBytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
