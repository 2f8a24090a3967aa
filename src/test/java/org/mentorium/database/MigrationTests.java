package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.TestDatabases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

@ApplicationTest
class MigrationTests {

    @Autowired
    private Flyway flyway;

    @Autowired
    private FlywayMigrationStrategy strategy;

    @Test
    void emptyDatabaseGetsItsTables() throws Exception {
        String url = TestDatabases.createEmpty();
        strategy.migrate(on(url));
        assertThat(on(url).info().pending()).isEmpty();
    }

    @Test
    void olderReleaseRefusesTheTablesOfANewerOne() throws Exception {
        String url = TestDatabases.create();
        try (var connection = DriverManager.getConnection(url, TestDatabases.USER, TestDatabases.USER);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '299901010000', 'from the future', 'SQL', 'V299901010000__future.sql', 'x', 0, true)
                    """);
        }
        assertThatThrownBy(() -> strategy.migrate(on(url)))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("The tables of the database are not those of this release")
                .hasMessageContaining("299901010000");
    }

    /** The application's own configuration on another database. */
    private Flyway on(String url) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, TestDatabases.USER, TestDatabases.USER)
                .load();
    }
}
