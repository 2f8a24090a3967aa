package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;

/** Names of files as other people's disks and headers can take them. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private FileNames() {}

    /** The Content-Disposition of RFC 6266: plain ASCII for old programs, and RFC 5987 for the name as it is. */
    static String attachment(String name) {
        String safe = safe(name);
        String encoded = URLEncoder.encode(safe, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii(safe), encoded);
    }

    /** Without line breaks, path separators and invisible characters; the ending survives when the name is cut. */
    static String safe(String name) {
        String clean = name.codePoints()
                .map(c -> isVisible(c) ? c : ' ')
                .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" +", " ")
                .replaceFirst("^[ .]+", "")
                .strip();
        if (clean.isEmpty()) {
            return "export";
        }
        int length = clean.codePointCount(0, clean.length());
        if (length <= LONGEST) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 && clean.length() - dot <= 8 ? clean.substring(dot) : "";
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\x20-\\x7E]", "_")
                .replace('%', '_');
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
