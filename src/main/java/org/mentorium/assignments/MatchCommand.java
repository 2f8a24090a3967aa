package org.mentorium.assignments;

import com.ibm.icu.text.MessageFormat;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.CsvFile;
import org.mentorium.matching.solver.Objective;

/**
 * The command {@code match}: spreadsheets in, a spreadsheet out, the certificate as one line of JSON. It needs no server
 * and no database.
 */
public final class MatchCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "match";

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final List<String> OPTIONS =
            List.of("--pairs", "--mentors", "--mentees", "--objective", "--out", "--seed");

    private final PrintStream out;
    private final PrintStream err;

    public MatchCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Says what is wrong instead of throwing it.
     *
     * @param args all arguments, the name first
     * @return the exit code: 0, or 2 when nothing was written
     */
    public int run(String... args) {
        long startedAt = System.nanoTime();
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length || options.put(args[i], args[i + 1]) != null) {
                return refuse("assignments.command.usage", args[i]);
            }
        }
        if (!options.containsKey("--pairs") || !options.containsKey("--out")) {
            return refuse("assignments.command.usage", options.containsKey("--pairs") ? "--out" : "--pairs");
        }
        Objective objective;
        long seed;
        try {
            objective = Objective.valueOf(
                    options.getOrDefault("--objective", "total").toUpperCase(Locale.ROOT));
            seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        } catch (IllegalArgumentException e) {
            return refuse("assignments.command.usage", "--objective, --seed");
        }
        try {
            SheetMatch match = SheetMatch.of(read(options), objective, seed, startedAt);
            write(match, Path.of(options.get("--out")).toAbsolutePath());
            out.println(match.certificate().json());
            return DONE;
        } catch (BadFile e) {
            return refuse(e.key(), e.args());
        } catch (NoSuchFileException e) {
            return refuse("assignments.command.noFile", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse("assignments.command.io", String.valueOf(e.getMessage()));
        }
    }

    private static Sheets read(Map<String, String> options) throws IOException, BadFile {
        try (InputStream pairs = open(options.get("--pairs"));
                InputStream mentors = open(options.get("--mentors"));
                InputStream mentees = open(options.get("--mentees"))) {
            if (pairs == null) {
                throw new NoSuchFileException("--pairs");
            }
            return Sheets.read(pairs, mentors, mentees);
        }
    }

    private static @Nullable InputStream open(@Nullable String file) throws IOException {
        return file == null ? null : new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16);
    }

    /** All or nothing: beside its place first, then moved there. */
    private static void write(SheetMatch match, Path file) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), "matches", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                CsvFile.writePlain(match.table(), out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private int refuse(String key, Object... args) {
        ResourceBundle words = ResourceBundle.getBundle("messages.assignments", Locale.ROOT);
        err.println(new MessageFormat(words.getString(key), Locale.ENGLISH).format(args));
        return REFUSED;
    }
}
