package org.mentorium.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One letter in the outbox: waiting, sent, failing, or given up. */
record Letter(
        long id,
        String recipient,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String lastError,
        @Nullable CalendarPart calendar,
        @Nullable String stopAddress) {

    /** Message key of where it stands. */
    public String stateKey() {
        if (sentAt != null) {
            return "letters.state.SENT";
        }
        if (attempts == 0) {
            return "letters.state.WAITING";
        }
        return attempts < Postman.MOST_ATTEMPTS ? "letters.state.FAILING" : "letters.state.GIVEN_UP";
    }
}
