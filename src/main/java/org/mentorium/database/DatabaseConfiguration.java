package org.mentorium.database;

import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Chooses the database, and refuses one that the application was never tried on before anything is written to it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseConfigured.class)
    EmbeddedDatabase embeddedDatabase(@Value("${mentorium.data:data}") Path data) {
        return EmbeddedDatabase.start(data);
    }

    /** Migrations are made by the tables' owner, which the application is not. */
    @Bean
    @Conditional(NoDatabaseConfigured.class)
    FlywayConnectionDetails embeddedDatabaseOwner(EmbeddedDatabase database) {
        return database.owner();
    }

    @Bean
    FlywayMigrationStrategy migrateWhatIsSupported(
            JdbcConnectionDetails application, @Value("${mentorium.database.one-role:false}") boolean oneRole) {
        return flyway -> {
            DataSource owner = flyway.getConfiguration().getDataSource();
            SupportedServer.check(owner);
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                throw new DatabaseUnusable(
                        "The tables of the database are not those of this release. " + e.getMessage(),
                        "Start the release that was used on it last, or restore the backup from before the upgrade.",
                        e);
            }
            new ApplicationRole(Objects.requireNonNullElse(application.getUsername(), ""), application.getPassword())
                    .admit(owner, oneRole);
        };
    }
}
