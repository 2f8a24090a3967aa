package org.mentorium.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the application under test a fresh, migrated database, as an installation names its own PostgreSQL. */
class DatabaseOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", TestDatabases.create(),
                "spring.datasource.username", TestDatabases.APPLICATION,
                "spring.datasource.password", TestDatabases.APPLICATION,
                "spring.flyway.user", TestDatabases.USER,
                "spring.flyway.password", TestDatabases.USER);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }
}
