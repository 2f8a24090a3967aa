package org.mentorium.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The PostgreSQL servers that the application runs on: versions 15 to 18, with text in UTF-8. */
final class SupportedServer {

    static final int OLDEST = 15;
    static final int NEWEST = 18;

    private SupportedServer() {}

    static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000,
                               current_setting('server_encoding')""")) {
            row.next();
            check(row.getInt(1), row.getString(2));
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database does not answer: " + e.getMessage(),
                    "Check spring.datasource.url, its user name and password, and that the PostgreSQL server runs.",
                    e);
        }
    }

    static void check(int major, String encoding) {
        if (major < OLDEST || major > NEWEST) {
            throw new DatabaseUnusable(
                    "The database is PostgreSQL %d. Mentorium runs on PostgreSQL %d to %d."
                            .formatted(major, OLDEST, NEWEST),
                    "Name a server of a supported version in spring.datasource.url.");
        }
        if (!encoding.equals("UTF8")) {
            throw new DatabaseUnusable(
                    "The database stores text as %s. Mentorium needs UTF-8.".formatted(encoding),
                    "Create the database with: create database mentorium encoding 'UTF8' template template0");
        }
    }
}
