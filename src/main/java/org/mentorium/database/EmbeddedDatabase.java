package org.mentorium.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that comes with the application, for the first minute and for trying out. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "mentorium";
    /** Owns the database and its tables. */
    private static final String OWNER = NAME;
    /** What the application signs in as; row-level security holds for it. */
    private static final String APPLICATION = "mentorium_application";

    private final DataDirectory directory;
    private final EmbeddedServer server;
    private final String password;
    private final Owner owner;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedServer server, String password, String ownersPassword) {
        this.directory = directory;
        this.server = server;
        this.password = password;
        this.owner = new Owner(server.jdbcUrl(NAME), OWNER, ownersPassword);
    }

    static EmbeddedDatabase start(Path data) {
        return start(data, data.resolve("postgresql-binaries"));
    }

    /** The programs are unpacked under {@code binaries}, where several databases may share them. */
    static EmbeddedDatabase start(Path data, Path binaries) {
        try {
            DataDirectory directory = DataDirectory.open(data);
            try {
                return start(directory, binaries);
            } catch (IOException | SQLException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL cannot be used: " + e,
                    "Check that this user can write to %s, or name a PostgreSQL of your own in spring.datasource.url."
                            .formatted(data.toAbsolutePath().normalize()),
                    e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, Path binaries) throws IOException, SQLException {
        EmbeddedServer server = EmbeddedServer.on(directory, binaries);
        try {
            String password = DataDirectory.randomPassword();
            String ownersPassword = DataDirectory.randomPassword();
            prepare(server, password, ownersPassword);
            LOG.info(
                    "No spring.datasource.url is set: using the embedded PostgreSQL {} on port {}, with its data in {}. "
                            + "An installation of record uses its own PostgreSQL: see docs/operations.md",
                    Binaries.MAJOR_VERSION,
                    server.port(),
                    directory.postgresql());
            return new EmbeddedDatabase(directory, server, password, ownersPassword);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.jdbcUrl(NAME);
    }

    @Override
    public String getUsername() {
        return APPLICATION;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Whom migrations are made by. */
    Owner owner() {
        return owner;
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            directory.close();
        }
    }

    /** Two ordinary users, one that owns the database and one that works in it; their passwords live as long as the process. */
    private static void prepare(EmbeddedServer server, String password, String ownersPassword)
            throws IOException, SQLException {
        try (var connection = server.connect(EmbeddedServer.SUPERUSER);
                var statement = connection.createStatement()) {
            role(statement, OWNER, ownersPassword);
            role(statement, APPLICATION, password);
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + NAME + " owner " + OWNER);
                }
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("create role " + name);
            }
        }
        statement.execute("alter role %s login password '%s'".formatted(name, password));
    }

    /** The sign-in of the tables' owner. */
    record Owner(String getJdbcUrl, String getUsername, String getPassword) implements FlywayConnectionDetails {

        @Override
        public String toString() {
            return getUsername;
        }
    }
}
