package org.mentorium.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about organisations. Rights are checked by who calls. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final JdbcClient jdbc;

    Organisations(OrganisationRepository organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** How names are compared: by their small letters. */
    public static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The numbers of those that exist, by {@link #keyOf key}. */
    @Transactional(readOnly = true)
    public Map<String, Long> findByNames(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from organisation where lower(name) = any(?)")
                .param(names.stream().map(Organisations::keyOf).distinct().toArray(String[]::new))
                .query((row, n) -> Map.entry(keyOf(row.getString("name")), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** Names by number. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from organisation where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All of them by name, for a form's choice. */
    @Transactional(readOnly = true)
    public List<Option> options() {
        return jdbc.sql("select id, name from organisation order by lower(name), id")
                .query((row, n) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    public long create(String name) {
        return organisations.save(new Organisation(name.strip())).id();
    }
}
