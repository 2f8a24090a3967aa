package org.mentorium.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's own note of the server that runs on a data directory: its process on line 1, its port on line 4. */
record PidFile(Path file, long pid, Optional<Integer> port) {

    static Optional<PidFile> read(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            Optional<Integer> port = lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(lines.get(3).strip()));
            return Optional.of(new PidFile(file, Long.parseLong(lines.get(0).strip()), port));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether the process is a PostgreSQL server; one that has ended and was not yet buried is nothing any more. */
    boolean isPostgres() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
