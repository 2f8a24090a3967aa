package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.testing.PackagedApplication;

class RestartIT {

    @TempDir
    private Path data;

    @Test
    void killedApplicationLeavesAServerThatTheNextOneFinds() throws Exception {
        var application = PackagedApplication.start(data);
        try (var connection = application.database();
                var statement = connection.createStatement()) {
            statement.execute("create table answered (word text)");
            statement.execute("insert into answered values ('before the kill')");
            statement.execute("grant select on answered to mentorium_application");
        }
        var server = application.databaseProcess();
        application.kill();
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(application.databaseProcess()).isEqualTo(server);
            try (var connection = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select word from answered")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("before the kill");
            }
        }
    }
}
