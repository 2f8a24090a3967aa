package org.mentorium.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.mentorium.common.RuleBroken;

/** What a file is, by its first bytes. */
final class FileTypes {

    private static final Tika TIKA = new Tika();

    private static final Set<String> PICTURE_ENDINGS =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff", "svg", "ico");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o-executable",
            "application/java-vm");

    private static final Set<String> PROGRAM_ENDINGS = Set.of(
            "exe", "msi", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk", "jar",
            "apk", "app", "dmg", "sh", "reg");

    /** Office files are archives with a known first entry; which of them one is only its name tells. */
    private static final Map<String, String> OFFICE = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** What a browser is told; everything else is told to be bytes. */
    private static final Set<String> NAMED = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "text/plain",
            "application/zip",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    /** Recordings that browsers play, by the names that browsers know. */
    private static final Map<String, String> SOUNDS = Map.of(
            "audio/mpeg", "audio/mpeg",
            "audio/mp4", "audio/mp4",
            "audio/ogg", "audio/ogg",
            "audio/vorbis", "audio/ogg",
            "audio/opus", "audio/ogg",
            "audio/vnd.wave", "audio/wav",
            "audio/x-flac", "audio/flac");

    private FileTypes() {}

    static String of(Path path, String name) throws IOException {
        // Without the name: what somebody calls a thing is no evidence.
        String type;
        try (InputStream in = Files.newInputStream(path)) {
            type = TIKA.detect(in);
        }
        return type.equals("application/x-tika-ooxml") ? OFFICE.getOrDefault(endingOf(name), type) : type;
    }

    /** Programs, pictures that cannot be written anew, and what is only called a picture. */
    static void refuseDangerous(String name, String type) {
        String ending = endingOf(name);
        if (PROGRAMS.contains(type) || PROGRAM_ENDINGS.contains(ending)) {
            throw new RuleBroken("files.program", name);
        }
        boolean picture = type.startsWith("image/");
        if (PICTURE_ENDINGS.contains(ending) && !picture) {
            throw new RuleBroken("files.picture.not", name);
        }
        if (picture && !Pictures.TYPES.contains(type)) {
            throw new RuleBroken("files.picture.type", name);
        }
    }

    static String served(String type) {
        return NAMED.contains(type) || OFFICE.containsValue(type)
                ? type
                : SOUNDS.getOrDefault(type, "application/octet-stream");
    }

    static boolean sound(String type) {
        return SOUNDS.containsKey(type);
    }

    private static String endingOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
