package org.mentorium;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.testing.PackagedApplication;

/** {@code java -jar target/mentorium.jar} on an empty directory, until it is asked to end and started again. */
class ProductionStartIT {

    private static final Pattern SETUP_LINK = Pattern.compile("http://localhost:\\d+(/setup/[\\w-]{20,})");

    @TempDir
    private Path data;

    @Test
    void startsEmptyAndClosedAndEndsGracefully() throws Exception {
        try (var application = PackagedApplication.start(data)) {
            assertThat(application.output())
                    .contains("using the embedded PostgreSQL", "An installation of record uses its own PostgreSQL");
            assertThat(count(application, "person")).as("people").isZero();
            assertThat(count(application, "program")).as("programs").isZero();

            var link = application.await(SETUP_LINK);
            assertThat(link).as("a set-up link").isPresent();
            assertThat(application.get(link.get().group(1)).statusCode()).isEqualTo(200);

            assertThat(application.get("/healthz").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(application.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
            for (String closed : new String[] {
                "/actuator",
                "/actuator/health",
                "/actuator/health/db",
                "/actuator/env",
                "/actuator/heapdump",
                "/healthz/db",
                "/readyz/db",
                "/health",
                "/env"
            }) {
                var answer = application.get(closed);
                assertThat(answer.statusCode()).as(closed).isGreaterThanOrEqualTo(300);
                assertThat(answer.body()).as(closed).doesNotContain("UP");
            }

            try (var second = PackagedApplication.start(data)) {
                assertThat(second.output())
                        .contains("APPLICATION FAILED TO START", "Another Mentorium is running on the data in " + data)
                        .doesNotContain("\tat ");
            }
            assertThat(application.get("/readyz").statusCode()).isEqualTo(200);

            var server = application.databaseProcess();
            application.stop();
            assertThat(application.output()).contains("Graceful shutdown complete");
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(30));
            assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        }
        try (var again = PackagedApplication.start(data)) {
            assertThat(again.output()).contains("Schema \"public\" is up to date");
            assertThat(again.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    private static long count(PackagedApplication application, String table) throws Exception {
        try (var connection = application.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
