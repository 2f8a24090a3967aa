package org.mentorium.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Reading a page is no write: the time of a session's last use is stored at most once a minute. And two requests of one
 * browser may store the same attribute at the same moment: the later one wins instead of failing.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final String UPDATE = """
            with n (session_id, used_at, max_idle, expires_at, who, id) as (
                values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
            update spring_session s
            set session_id = n.session_id, last_access_time = n.used_at, max_inactive_interval = n.max_idle,
                expiry_time = n.expires_at, principal_name = n.who
            from n
            where s.primary_id = n.id
              and (s.session_id <> n.session_id or s.principal_name is distinct from n.who
                   or s.max_inactive_interval <> n.max_idle or s.last_access_time < n.used_at - 60000)
            """;

    private static final String STORE_ATTRIBUTE = """
            insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, ?)
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storesLastUseOnceAMinute() {
        return repository -> {
            repository.setUpdateSessionQuery(UPDATE);
            repository.setCreateSessionAttributeQuery(STORE_ATTRIBUTE);
        };
    }
}
