package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mentorium.accounts.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody of a walk, each at a browser of their own from when they are first needed. */
class SignedIn implements AutoCloseable {

    private static final String PASSWORD = "paper boats on the river";

    private final Supplier<Walker> walkers;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Map<String, Walker> people = new LinkedHashMap<>();

    SignedIn(Supplier<Walker> walkers, Accounts accounts, JdbcClient jdbc) {
        this.walkers = walkers;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Walker as(long person) {
        String email = jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        return people.computeIfAbsent(email, address -> {
            accounts.setPassword(person, PASSWORD);
            Walker walker = walkers.get();
            walker.open("/sign-in");
            walker.fill("email", address);
            walker.fill("password", PASSWORD);
            walker.submit("/sign-in");
            assertThat(walker.path()).isNotEqualTo("/sign-in");
            return walker;
        });
    }

    @Override
    public void close() {
        people.values().forEach(Walker::close);
    }
}
