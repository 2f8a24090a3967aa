package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    /** Shared, because a cluster takes seconds to make; with a space in its name, as home directories have on some systems. */
    @TempDir(factory = SpaceInItsName.class)
    private static Path data;

    @TempDir
    private Path empty;

    @TempDir
    private static Path binaries;

    @Test
    void keepsDataFromOneStartToTheNext() throws Exception {
        try (var database = EmbeddedDatabase.start(data, binaries)) {
            ask(database, "create table kept (word text)");
            ask(database, "insert into kept values ('Ávila'), ('Zamora'), ('ábaco')");
        }
        try (var database = EmbeddedDatabase.start(data, binaries)) {
            assertThat(ask(database, "select word from kept order by word"))
                    .as("rows are there, and sort as people expect whatever the machine's locale is")
                    .containsExactly("ábaco", "Ávila", "Zamora");
        }
    }

    @Test
    void powerCutLosesNothingThatWasAnswered() throws Exception {
        var cut = EmbeddedDatabase.start(data, binaries);
        ask(cut, "create table cut (word text)");
        ask(cut, "insert into cut values ('before the power cut')");
        var pidFile = PidFile.read(data.resolve("postgresql")).orElseThrow();
        var server = ProcessHandle.of(pidFile.pid()).orElseThrow();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(60));
        assertThatThrownBy(cut::close).as("nothing is there to stop").isInstanceOf(IOException.class);
        try (var database = EmbeddedDatabase.start(data, binaries)) {
            assertThat(ask(database, "select word from cut")).containsExactly("before the power cut");
        }
    }

    @Test
    void writesToDiskBeforeItAnswersAndTrustsNobody() throws Exception {
        try (var database = EmbeddedDatabase.start(data, binaries)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(ask(database, "show " + setting)).as(setting).containsExactly("on");
            }
            assertThat(ask(database, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void secondApplicationIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = EmbeddedDatabase.start(data, binaries)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, binaries))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("Another Mentorium is running on the data in " + data);
            assertThat(ask(first, "select 'still here'")).containsExactly("still here");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedUntouched() throws IOException {
        Path cluster = Files.createDirectories(empty.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(empty, binaries))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("belongs to PostgreSQL 16; this Mentorium comes with PostgreSQL 17");
        assertThat(cluster).isDirectoryContaining("glob:**/PG_VERSION").isDirectoryNotContaining("glob:**/base");
    }

    @Test
    void interruptedCreationIsStartedAnew() throws Exception {
        Path half = Files.createDirectories(empty.resolve("postgresql-unfinished"));
        Files.writeString(half.resolve("postgresql.conf"), "half of it");
        try (var database = EmbeddedDatabase.start(empty, binaries)) {
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void processNumberOfAStrangerIsNotTakenForTheServer() throws Exception {
        EmbeddedDatabase.start(data, binaries).close();
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        Files.writeString(
                pidFile,
                "%d\n%s\n0\n1\n\n127.0.0.1\n".formatted(ProcessHandle.current().pid(), data.resolve("postgresql")));
        try (var database = EmbeddedDatabase.start(data, binaries)) {
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
    }

    private static List<String> ask(EmbeddedDatabase database, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(),
                        database.owner().getUsername(),
                        database.owner().getPassword());
                var statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                for (var rows = statement.getResultSet(); rows.next(); ) {
                    answers.add(rows.getString(1));
                }
            }
        }
        return answers;
    }
}
