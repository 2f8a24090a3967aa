package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.testing.PackagedApplication;
import org.mentorium.testing.SignedInClient;
import org.mentorium.web.Submissions;

/** A mentor logs one session after the other when the application is killed: each that was answered is there again. */
class SavedWorkIT {

    private static final Pattern DEMO_MENTOR =
            Pattern.compile("value=\"(jonas[^\"]+)\"[\\s\\S]*?name=\"password\" value=\"([^\"]+)\"");
    private static final Pattern READY = Pattern.compile("is ready with its demonstration");
    private static final Pattern RELATIONSHIP = Pattern.compile("href=\"/relationships/(\\d+)\"");
    private static final int BEFORE_THE_KILL = 12;

    @TempDir
    private Path data;

    @Test
    void everyAnsweredSaveSurvivesAKill() throws Exception {
        PackagedApplication first = PackagedApplication.start(data, "--spring.profiles.active=demo");
        SignedInClient mentor = signIn(first);
        long relationship = relationship(mentor);
        int known = sessions(first, relationship);
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        Thread logging = new Thread(() -> {
            try {
                while (log(mentor, relationship)) {
                    answered.incrementAndGet();
                    enough.countDown();
                }
            } catch (IOException | InterruptedException e) {
                // The killed application answers no more: what was answered until then is what counts.
                assertThat(answered.get()).isGreaterThanOrEqualTo(BEFORE_THE_KILL);
            }
        });
        logging.start();
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        first.kill();
        logging.join();

        try (PackagedApplication second = PackagedApplication.start(data, "--spring.profiles.active=demo")) {
            // The save under way may have been kept without its answer arriving.
            assertThat(sessions(second, relationship) - known).isBetween(answered.get(), answered.get() + 1);
            assertThat(signIn(second)
                            .get("/relationships/" + relationship + "/sessions")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static SignedInClient signIn(PackagedApplication application) throws Exception {
        assertThat(application.await(READY)).isPresent();
        SignedInClient client = new SignedInClient(application.address("/").getPort());
        Matcher person = DEMO_MENTOR.matcher(client.get("/sign-in").body());
        assertThat(person.find()).isTrue();
        return client.as(person.group(1), person.group(2));
    }

    private static long relationship(SignedInClient mentor) throws Exception {
        Matcher link = RELATIONSHIP.matcher(mentor.get("/").body());
        assertThat(link.find()).isTrue();
        return Long.parseLong(link.group(1));
    }

    private static boolean log(SignedInClient mentor, long relationship) throws IOException, InterruptedException {
        String sessions = "/relationships/" + relationship + "/sessions";
        String page = mentor.get(sessions + "/new").body();
        return mentor.post(
                                sessions,
                                page,
                                Map.of(
                                        "sessionState",
                                        "HELD",
                                        "date",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .minusDays(1)
                                                .toString(),
                                        "time",
                                        "10:00",
                                        "minutes",
                                        "30",
                                        "meetingMode",
                                        "ONLINE",
                                        // All at one hour: what counts here is that each is kept.
                                        "despiteOverlap",
                                        "true",
                                        "token",
                                        Submissions.newToken()))
                        .statusCode()
                == 303;
    }

    private static int sessions(PackagedApplication application, long relationship) throws Exception {
        try (var connection = application.database();
                var query = connection.prepareStatement(
                        "select count(*) from mentoring_session where relationship_id = ?")) {
            query.setLong(1, relationship);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getInt(1);
            }
        }
    }
}
