package org.mentorium.web;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database, so that a restart signs nobody out and sign-out holds everywhere. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionStore {

    /** Two requests of one browser may store the same attribute at the same moment: the later one wins. */
    private static final String STORE_ATTRIBUTE = """
            insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, ?)
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storedSessions(
            @Value("${spring.session.timeout}") Duration timeout) {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(timeout);
            repository.setCreateSessionAttributeQuery(STORE_ATTRIBUTE);
        };
    }

    /** What is stored is stored whole; a look needs no transaction of its own. */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        TransactionTemplate whole = new TransactionTemplate(transactions);
        whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> look) {
                return TransactionOperations.withoutTransaction().execute(look);
            }

            @Override
            public void executeWithoutResult(Consumer<TransactionStatus> change) {
                whole.executeWithoutResult(change);
            }
        };
    }

    @Bean
    @Primary
    FrugalSessions<? extends Session> sessions(JdbcIndexedSessionRepository stored) {
        return new FrugalSessions<>(stored);
    }

    @Bean
    FilterRegistrationBean<Filter> whatWasStoredIsForgotten(FrugalSessions<? extends Session> sessions) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } finally {
                sessions.forget();
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
