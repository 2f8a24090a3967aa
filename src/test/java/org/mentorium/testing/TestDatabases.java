package org.mentorium.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of this JVM, migrated once; each caller gets a copy of its own. */
public final class TestDatabases {

    /** The ordinary user that owns every test database; also its password. */
    public static final String USER = "mentorium";

    /** What the application signs in as, for whom row-level security holds; also its password. */
    public static final String APPLICATION = "mentorium_application";

    private static final String TEMPLATE = "mentorium_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** Creates a migrated database without rows and answers with its address. */
    public static String create() {
        String name = "mentorium_" + NUMBER.incrementAndGet();
        execute(Server.INSTANCE, "create database %s owner %s template %s".formatted(name, USER, TEMPLATE));
        return Server.INSTANCE.jdbcUrl(name);
    }

    /** Creates a database with nothing in it at all and answers with its address. */
    public static String createEmpty() {
        String name = "mentorium_" + NUMBER.incrementAndGet();
        execute(Server.INSTANCE, "create database %s owner %s".formatted(name, USER));
        return Server.INSTANCE.jdbcUrl(name);
    }

    private static TestServer start() {
        TestServer server = TestServer.start();
        execute(server, "create role %s login password '%s'".formatted(USER, USER));
        execute(server, "create role %s login password '%s'".formatted(APPLICATION, APPLICATION));
        execute(server, "create database %s owner %s".formatted(TEMPLATE, USER));
        Flyway.configure()
                .dataSource(server.jdbcUrl(TEMPLATE), USER, USER)
                .validateMigrationNaming(true)
                .load()
                .migrate();
        return server;
    }

    private static void execute(TestServer server, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {
        static final TestServer INSTANCE = start();
    }
}
