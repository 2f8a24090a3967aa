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

    /** Whether the process still is a PostgreSQL server, as far as the system tells. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(true))
                .isPresent();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
