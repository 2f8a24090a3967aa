package org.mentorium.matching.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.matching.requests.ChoosingWorld.form;
import static org.mentorium.matching.requests.ChoosingWorld.id;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.NotFound;
import org.mentorium.matching.requests.ChoosingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody waits for an answer to or from somebody who has left the program. */
@ApplicationTest
class EndedPartsTests {

    @Autowired
    MatchRequests requests;

    @Autowired
    RequestPages pages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    ChoosingWorld world;
    Someone mia;
    Someone max;
    Someone manuel;
    Someone marta;

    @BeforeEach
    void world() {
        world = new ChoosingWorld(cast, jdbc);
        mia = world.mentor("Mia", 1, "rubrics");
        max = world.mentor("Max", 1, "rubrics");
        manuel = world.mentee("Manuel");
        marta = world.mentee("Marta");
    }

    @Test
    void aMenteeWhoLeavesKeepsNoMentorWaiting() {
        long left = ask(manuel, mia);
        long stays = ask(marta, mia);
        leave(manuel);
        assertThat(standing(mia, left)).isEqualTo(RequestStanding.WITHDRAWN);
        assertThat(standing(mia, stays)).isEqualTo(RequestStanding.OPEN);
        assertThat(world.letters(mia, "has ended")).isEqualTo(1);
        assertThat(mvc.get().uri("/").with(as(mia.person())))
                .bodyText()
                .contains("Marta Mentee asks you")
                .doesNotContain("Manuel Mentee asks you");
    }

    @Test
    void aMentorWhoLeavesKeepsNoMenteeWaiting() {
        long left = ask(manuel, mia);
        long stays = ask(manuel, max);
        leave(mia);
        assertThat(standing(manuel, left)).isEqualTo(RequestStanding.PLACE_TAKEN);
        assertThat(standing(manuel, stays)).isEqualTo(RequestStanding.OPEN);
        assertThat(world.letters(manuel, "is taken")).isEqualTo(1);
        assertThat(mvc.get().uri(world.path("/match-requests/" + left)).with(as(manuel.person())))
                .hasStatusOk()
                .bodyText()
                .contains("there is no place any more", "nobody’s fault")
                .doesNotContain("has left");
    }

    @Test
    void whomACoordinatorWithdrawsKeepsNobodyWaitingEither() {
        long request = ask(manuel, mia);
        assertThat(mvc.post()
                        .uri(world.path("/participants/" + mia.participant() + "/withdrawal"))
                        .with(as(world.coordinator))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(standing(manuel, request)).isEqualTo(RequestStanding.PLACE_TAKEN);
    }

    @Test
    void nobodyIsAskedWhoIsJustLeaving() {
        var asked = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("update participant set state = 'WITHDRAWN', version = version + 1 where id = ?")
                    .param(mia.participant())
                    .update();
            var asking = CompletableFuture.supplyAsync(() -> ask(manuel, mia));
            while (!asking.isDone() && !isWaitedFor()) {
                Thread.onSpinWait();
            }
            return asking;
        }));
        assertThatThrownBy(asked::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(NotFound.class);
        assertThat(world.count("select count(*) from match_request where mentor_id = ?", mia.participant()))
                .isZero();
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long ask(Someone mentee, Someone mentor) {
        return id(requests.ask(world.viewer(mentee), world.slug(), form(mentor, "", false)));
    }

    private void leave(Someone who) {
        assertThat(mvc.post()
                        .uri(world.path("/participants/" + who.participant() + "/departure"))
                        .param("state", "ADMITTED")
                        .with(as(who.person()))
                        .with(csrf()))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
    }

    private RequestStanding standing(Someone reader, long request) {
        return pages.find(world.viewer(reader), world.slug(), request).standing();
    }
}
