package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@ApplicationTest
class FrugalSessionsTests {

    @Autowired
    private JdbcIndexedSessionRepository stored;

    @Test
    void lastUseIsKeptToTheMinute() {
        check(new FrugalSessions<>(stored), stored);
    }

    private <S extends Session> void check(FrugalSessions<S> sessions, SessionRepository<? extends Session> database) {
        String id = begun(sessions);
        Instant begun = lastUse(database, id);

        sessions.forget();
        touch(sessions, id, begun.plusSeconds(50));
        assertThat(lastUse(database, id)).isEqualTo(begun);
        touch(sessions, id, begun.plusSeconds(61));
        assertThat(lastUse(database, id)).isEqualTo(begun.plusSeconds(61));
    }

    @Test
    void whatWasJustStoredIsNotReadBack() throws Exception {
        readBack(new FrugalSessions<>(stored));
    }

    private <S extends Session> void readBack(FrugalSessions<S> sessions) throws Exception {
        String id = begun(sessions);
        FrugalSessions.Used<S> session = Objects.requireNonNull(sessions.findById(id));
        session.setAttribute("word", "kept");
        sessions.save(session);

        assertThat(Statements.during(() -> sessions.findById(id))).isZero();
        sessions.forget();
        assertThat(Statements.during(() -> sessions.findById(id))).isPositive();
        assertThat(Objects.requireNonNull(sessions.findById(id)).<String>getAttribute("word"))
                .isEqualTo("kept");
    }

    @Test
    void aSessionThatEndedElsewhereIsGoneAtTheNextLook() {
        endElsewhere(new FrugalSessions<>(stored));
    }

    private <S extends Session> void endElsewhere(FrugalSessions<S> sessions) {
        String id = begun(sessions);
        sessions.save(Objects.requireNonNull(sessions.findById(id)));
        stored.deleteById(id);

        sessions.forget();
        assertThat(sessions.findById(id)).isNull();
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void touch(SessionRepository<S> sessions, String id, Instant now) {
        S session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(now);
        sessions.save(session);
    }

    private static Instant lastUse(SessionRepository<? extends Session> database, String id) {
        return Objects.requireNonNull(database.findById(id)).getLastAccessedTime();
    }
}
