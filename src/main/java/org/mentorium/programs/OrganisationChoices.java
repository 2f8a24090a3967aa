package org.mentorium.programs;

import java.util.List;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations that the installation knows, by name. */
@Component
class OrganisationChoices {

    private final JdbcClient jdbc;

    OrganisationChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> all() {
        return jdbc.sql("select id::text as value, name as label from organisation order by lower(name), id")
                .query(Option.class)
                .list();
    }
}
