package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.testing.PackagedApplication;
import org.mentorium.testing.SignedInClient;
import org.mentorium.web.Submissions;

/** The application is killed while it makes a run: the next one takes the run up again, and makes it once. */
class KilledRunIT {

    private static final Pattern READY = Pattern.compile("is ready with its demonstration");
    private static final String HEARTBEAT = "--db-scheduler.heartbeat-interval=1s";
    private static final int PEOPLE = 6000;

    @TempDir
    private Path data;

    @Test
    void theNextOneMakesIt() throws Exception {
        String slug;
        PackagedApplication first = PackagedApplication.start(data, "--spring.profiles.active=demo", HEARTBEAT);
        assertThat(first.await(READY)).isPresent();
        try (Connection database = first.database()) {
            ResultSet program = query(database, """
                    select g.id, g.slug, p.email from program g
                    join program_role r on r.program_id = g.id and r.role = 'COORDINATOR'
                    join person p on p.id = r.person_id where g.state = 'RUNNING' limit 1
                    """);
            slug = program.getString("slug");
            for (String statement : Crowd.sql(program.getLong("id"), PEOPLE)) {
                database.createStatement().execute(statement);
            }
            SignedInClient client = signIn(first, program.getString("email"));
            String runs = "/programs/" + slug + "/match-runs";
            String answer = client.post(runs, client.get(runs).body(), Map.of("token", Submissions.newToken()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(answer).startsWith(runs);
            assertThat(state(database, slug)).isEqualTo("MAKING");
        }
        first.kill();

        try (PackagedApplication second = PackagedApplication.start(data, "--spring.profiles.active=demo", HEARTBEAT);
                Connection database = second.database()) {
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (state(database, slug).equals("MAKING") && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(state(database, slug)).isEqualTo("DRAFT");
            ResultSet twice = query(database, """
                    select count(*), count(distinct (x.mentor_id, x.mentee_id)) from match_proposal_tie x
                    join match_proposal o on o.id = x.match_proposal_id
                    where o.match_run_id = (select max(id) from match_run)
                    """);
            assertThat(twice.getInt(1)).isPositive().isEqualTo(twice.getInt(2));
        }
    }

    private static SignedInClient signIn(PackagedApplication application, String email) throws Exception {
        SignedInClient client = new SignedInClient(application.address("/").getPort());
        Matcher password = Pattern.compile(
                        "value=\"" + Pattern.quote(email) + "\"[\\s\\S]*?name=\"password\" value=\"([^\"]+)\"")
                .matcher(client.get("/sign-in").body());
        assertThat(password.find()).isTrue();
        return client.as(email, password.group(1));
    }

    private static String state(Connection database, String slug) throws Exception {
        return query(
                        database,
                        "select r.state from match_run r join program g on g.id = r.program_id where g.slug = '" + slug
                                + "' order by r.number desc limit 1")
                .getString(1);
    }

    private static ResultSet query(Connection database, String sql) throws Exception {
        ResultSet row = database.createStatement().executeQuery(sql);
        assertThat(row.next()).isTrue();
        return row;
    }
}
