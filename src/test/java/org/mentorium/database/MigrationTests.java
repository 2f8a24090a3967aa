package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.TestDatabases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MigrationTests {

    @Autowired
    private Flyway flyway;

    @Autowired
    private FlywayMigrationStrategy strategy;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void theDataModelNamesEachTable() throws Exception {
        String model = Files.readString(Path.of("docs/data-model.md"));
        assertThat(jdbc.sql("""
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                                """).query(String.class).list())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(model).contains("`" + table + "`"));
    }

    /** The application's own configuration on another database. */
    private Flyway on(String url) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, TestDatabases.USER, TestDatabases.USER)
                .load();
    }
}
