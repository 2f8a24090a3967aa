package org.mentorium.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the bundled PostgreSQL, unpacked once into a directory of their own.
 *
 * <p>Only the binaries are zonky's. Its launcher turns fsync off, trusts every local connection and deletes directories
 * that look stale to it; that is right for tests and wrong for data that somebody wants to keep.
 */
record Binaries(Path home) {

    /** The major version of the bundled programs, and so of the data they can read. */
    static final String MAJOR_VERSION = "17";

    static Binaries unpackUnder(Path parent) throws IOException {
        byte[] archive;
        try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
            archive = stream.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseUnusable(
                    "There is no embedded PostgreSQL for %s on %s.".formatted(system(), architecture()),
                    "Install PostgreSQL and name it in spring.datasource.url.",
                    e);
        }
        Path home = parent.resolve(digest(archive));
        if (!Files.exists(home)) {
            // Renamed when complete, so that an interrupted unpacking is never taken for a whole one.
            Path unfinished = Files.createTempDirectory(Files.createDirectories(parent), "unpacking-");
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home);
    }

    /** Runs one of the programs to its end and answers with what it printed. */
    String run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        // A file and not a pipe: on some systems the server inherits the pipe and holds it open.
        Path output = Files.createTempFile("mentorium-" + program, ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            String printed = Files.readString(output).strip();
            if (exit != 0) {
                throw new IOException("%s ended with %d: %s".formatted(program, exit, printed));
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(target);
            throw e;
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return MAJOR_VERSION + "-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        if (name.startsWith("Windows")) {
            return "Windows";
        }
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
