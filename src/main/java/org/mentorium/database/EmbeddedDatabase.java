package org.mentorium.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that comes with the application, for the first minute and for trying out. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "mentorium";

    private final DataDirectory directory;
    private final EmbeddedServer server;
    private final String password;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedServer server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
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
            prepare(server, password);
            LOG.info(
                    "No spring.datasource.url is set: using the embedded PostgreSQL {} on port {}, with its data in {}. "
                            + "An installation of record uses its own PostgreSQL: see docs/operations.md",
                    Binaries.MAJOR_VERSION,
                    server.port(),
                    directory.postgresql());
            return new EmbeddedDatabase(directory, server, password);
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
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            directory.close();
        }
    }

    /** The application is an ordinary user that owns its database; its password lives as long as the process. */
    private static void prepare(EmbeddedServer server, String password) throws IOException, SQLException {
        try (var connection = server.connect(EmbeddedServer.SUPERUSER);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("create role " + NAME);
                }
            }
            statement.execute("alter role %s login password '%s'".formatted(NAME, password));
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + NAME + " owner " + NAME);
                }
            }
        }
    }
}
