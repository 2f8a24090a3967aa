package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.TestDatabases;
import org.postgresql.ds.PGSimpleDataSource;

class ApplicationRoleTests {

    private static final String URL = TestDatabases.create();

    @Test
    void theApplicationsRoleUsesTheTablesAndOwnsNone() throws SQLException {
        new ApplicationRole(TestDatabases.APPLICATION, "").admit(owner(), false);
        try (var connection = DriverManager.getConnection(URL, TestDatabases.APPLICATION, TestDatabases.APPLICATION);
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select 1 from person")).isNotNull();
            for (String forbidden : new String[] {
                "alter table diary_part disable row level security",
                "alter table diary_part owner to mentorium_application",
                "drop policy diary_part_members on diary_part",
                "alter role mentorium_application bypassrls",
                "set role mentorium",
                "create table mine (id int)",
                "delete from flyway_schema_history",
                "truncate diary_part"
            }) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(must be owner|permission denied|Only roles with).*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TestDatabases.USER, "postgres"})
    void aRoleThatPassesByRowSecurityIsRefused(String role) {
        assertThatThrownBy(() -> new ApplicationRole(role, "").admit(owner(), false))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("sign in to the database as " + role);
        assertThatCode(() -> new ApplicationRole(role, "").admit(owner(), true))
                .as("unless the person on duty says so")
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new ApplicationRole("nobody_made_me", "x").admit(owner(), false))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("The database has no role nobody_made_me for the application to sign in as.");
    }

    private static DataSource owner() {
        var source = new PGSimpleDataSource();
        source.setUrl(URL);
        source.setUser(TestDatabases.USER);
        source.setPassword(TestDatabases.USER);
        return source;
    }
}
