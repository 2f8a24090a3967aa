package org.mentorium.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL server on the data directory: created, found still running, or started; and stopped. */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Binaries binaries;
    private final DataDirectory directory;
    private final int port;

    private EmbeddedServer(Binaries binaries, DataDirectory directory, int port) {
        this.binaries = binaries;
        this.directory = directory;
        this.port = port;
    }

    static EmbeddedServer on(DataDirectory directory, Path unpacked) throws IOException {
        refuseOtherVersions(directory.postgresql());
        Binaries binaries = Binaries.unpackUnder(unpacked);
        if (!Files.exists(directory.postgresql())) {
            create(binaries, directory);
        }
        Optional<Integer> running = awaitRunning(directory);
        if (running.isPresent()) {
            LOG.info("Found the embedded PostgreSQL still running; the application before this one was not shut down");
            return new EmbeddedServer(binaries, directory, running.get());
        }
        return new EmbeddedServer(binaries, directory, start(binaries, directory));
    }

    Connection connect(String database) throws IOException, SQLException {
        return connect(directory, port, database);
    }

    String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        binaries.run(
                "pg_ctl", List.of("stop", "-D", directory.postgresql().toString(), "-m", "fast", "-w", "-t", "60"));
    }

    private static void refuseOtherVersions(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String version = Files.readString(file).strip();
        if (!version.equals(Binaries.MAJOR_VERSION)) {
            throw new DatabaseUnusable(
                    "The data in %s belongs to PostgreSQL %s; this Mentorium comes with PostgreSQL %s."
                            .formatted(data, version, Binaries.MAJOR_VERSION),
                    "Start the release of Mentorium that wrote it, or move the data to a PostgreSQL of your own: see \"Moving off the embedded database\" in docs/operations.md.");
        }
    }

    /** Creates the cluster beside its place and moves it there when complete: a kill half way leaves nothing behind. */
    private static void create(Binaries binaries, DataDirectory directory) throws IOException {
        directory.password();
        Path unfinished = directory.postgresql().resolveSibling("postgresql-unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        binaries.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + directory.passwordFile(),
                        "--encoding=UTF8",
                        // Names sort as people expect in every language, and not by the machine's locale.
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=und"));
        Files.move(unfinished, directory.postgresql(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of the server that already runs on this directory, waiting for one that is just coming up or going down. */
    private static Optional<Integer> awaitRunning(DataDirectory directory) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<PidFile> found = PidFile.read(directory.postgresql());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            PidFile pidFile = found.get();
            boolean answers = pidFile.port().isPresent()
                    && answers(directory, pidFile.port().get());
            if (answers) {
                return pidFile.port();
            }
            if (!pidFile.isPostgres()) {
                // After a reboot the number may be a stranger's, whom PostgreSQL would take for its other self.
                pidFile.delete();
                return Optional.empty();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new DatabaseUnusable(
                        "A PostgreSQL server (process %d) seems to run on %s but does not answer."
                                .formatted(pidFile.pid(), directory.postgresql()),
                        "Stop that process and start again; if it is no server of this data, remove %s first."
                                .formatted(pidFile.file()));
            }
            pause();
        }
    }

    private static boolean answers(DataDirectory directory, int port) throws IOException {
        try (var connection = connect(directory, port, SUPERUSER);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), directory.postgresql());
        } catch (SQLException e) {
            LOG.debug("The PostgreSQL of {} does not answer", directory.postgresql(), e);
            return false;
        }
    }

    private static int start(Binaries binaries, DataDirectory directory) throws IOException {
        int port = freePort();
        String options = String.join(
                " ",
                List.of(
                        "-p " + port,
                        "-c listen_addresses=127.0.0.1",
                        // A socket file's path has a length limit that a deep directory exceeds.
                        "-c unix_socket_directories=",
                        "-c fsync=on",
                        "-c full_page_writes=on",
                        "-c synchronous_commit=on",
                        "-c timezone=UTC",
                        "-c logging_collector=on",
                        "-c log_directory=log",
                        // A file for each day of the week, overwritten a week later.
                        "-c log_filename=postgresql-%a.log",
                        "-c log_truncate_on_rotation=on",
                        "-c log_rotation_age=1d",
                        "-c log_rotation_size=0"));
        try {
            binaries.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-D",
                            directory.postgresql().toString(),
                            "-l",
                            directory.startLog().toString(),
                            "-o",
                            options,
                            "-w",
                            "-t",
                            "60"));
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL does not start. " + e.getMessage(),
                    "Read %s and the newest file in %s."
                            .formatted(
                                    directory.startLog(), directory.postgresql().resolve("log")),
                    e);
        }
        return port;
    }

    private static Connection connect(DataDirectory directory, int port, String database)
            throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl(port, database), SUPERUSER, directory.password());
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
