package org.mentorium.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role that the application signs in as. It uses the tables and owns none of them, for row-level security does not
 * hold for a table's owner; another role owns and changes them.
 */
record ApplicationRole(String name, @Nullable String password) {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRole.class);
    private static final String NO_PRIVILEGE = "42501";

    /** Several copies of the application may start at once. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(20261125)";

    /** Who may become the owner of a confidential table, or passes by all policies. */
    private static final String PASSES_BY = """
            select r.rolsuper or r.rolbypassrls or exists (
                select 1 from pg_class c where c.relrowsecurity and c.relkind = 'r'
                and pg_has_role(r.oid, c.relowner, 'MEMBER'))
            from pg_roles r where r.rolname = ?
            """;

    /** Lets the role use what the migrations made, and refuses a role that the tables could hide nothing from. */
    void admit(DataSource owner, boolean oneRole) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, ONE_AT_A_TIME);
            createIfMissing(connection);
            if (!passesBy(connection)) {
                grant(connection);
            } else if (oneRole) {
                LOG.warn(
                        "The application signs in to the database as {}, for whom row-level security does not hold:"
                                + " the net beneath the confidentiality of diaries is missing. See \"Two roles\" in"
                                + " docs/operations.md",
                        name);
            } else {
                throw new DatabaseUnusable(
                        "The application would sign in to the database as %s, for whom row-level security does not hold: a superuser, or the owner of the tables."
                                .formatted(name),
                        "Give it a role of its own: see \"Two roles\" in docs/operations.md. To start without this net beneath confidential texts, set mentorium.database.one-role=true.");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The role %s cannot be made ready for the application: %s".formatted(name, e.getMessage()),
                    "See \"Two roles\" in docs/operations.md.",
                    e);
        }
    }

    private void createIfMissing(Connection connection) throws SQLException {
        try (var role =
                connection.prepareStatement("select format('create role %I login password %L', ?::text, ?::text)"
                        + " where not exists (select 1 from pg_roles where rolname = ?)")) {
            role.setString(1, name);
            role.setString(2, password == null ? "" : password);
            role.setString(3, name);
            try (var missing = role.executeQuery()) {
                if (missing.next()) {
                    execute(connection, missing.getString(1));
                    LOG.info("Created the role {}, which the application signs in to the database as", name);
                }
            }
        } catch (SQLException e) {
            if (NO_PRIVILEGE.equals(e.getSQLState())) {
                throw new DatabaseUnusable(
                        "The database has no role %s for the application to sign in as.".formatted(name),
                        "Create it as PostgreSQL's superuser: create role %s login password '…'".formatted(name));
            }
            throw e;
        }
    }

    private boolean passesBy(Connection connection) throws SQLException {
        try (var role = connection.prepareStatement(PASSES_BY)) {
            role.setString(1, name);
            try (var row = role.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void grant(Connection connection) throws SQLException {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        execute(connection, "grant usage on schema public to " + quoted);
        execute(connection, "grant select, insert, update, delete on all tables in schema public to " + quoted);
        execute(connection, "grant usage on all sequences in schema public to " + quoted);
        execute(connection, "revoke insert, update, delete on flyway_schema_history from " + quoted);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
