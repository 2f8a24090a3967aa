package org.mentorium.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class DeletedAtOnceTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Test
    void whoIsLeftIsCountedOnceAfterTwoDeletionsAtOnce() {
        Program program = cast.program(cast.person("Cora", "Coordinator"));
        Given given = new Given(questionnaires, jdbc);
        long round = given.opened(given.published(program, Audience.BOTH), Phase.PRE);
        List<Long> responses = IntStream.range(0, 7)
                .mapToObj(i ->
                        given.response(round, cast.participant(program, cast.person("Pia", "Person"), "MENTEE"), true))
                .toList();
        responses.forEach(response -> given.values(response, Map.of("knowledge", 2)));
        given.closed(round);

        var transaction = new TransactionTemplate(new DataSourceTransactionManager(
                requireNonNull(flyway.getConfiguration().getDataSource())));
        CompletableFuture<Void> second = requireNonNull(transaction.execute(status -> {
            delete(responses.get(0));
            var other = CompletableFuture.runAsync(() -> delete(responses.get(1)));
            while (!other.isDone() && !isWaitedFor()) {
                Thread.onSpinWait();
            }
            return other;
        }));
        second.join();

        assertThat(cast.beneath()
                        .sql("select sum(cardinality(places)) from round_column where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    private void delete(long response) {
        cast.beneath().sql("delete from response where id = ?").param(response).update();
    }

    /** Asked outside the transaction, which would see the same at each look. */
    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
