package org.mentorium.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.accounts.DemoPeople.DemoPerson;
import org.mentorium.testing.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
@ActiveProfiles({"test", "demo"})
class DemoSeedTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoSeed seed;

    @Test
    void theDemonstrationHasThreeProgramsAndItsPeople() {
        assertThat(jdbc.sql("select state from program order by id")
                        .query(String.class)
                        .list())
                .containsExactly("CLOSED", "RUNNING", "ENROLLING");
        assertThat(count("participant t join program g on g.id = t.program_id where g.state = 'ENROLLING'"
                        + " and t.state = 'ADMITTED'"))
                .isEqualTo(132);
        assertThat(count("relationship where state = 'CLOSED' and closure_reason = 'COMPLETED'"))
                .isEqualTo(20);
        assertThat(count("account")).isEqualTo(new DemoCast().all().size());
    }

    @Test
    void startingAgainAddsNothing() {
        Map<String, Long> before = rows();
        seed.run(new DefaultApplicationArguments());
        assertThat(rows()).isEqualTo(before);
    }

    /** A mentor and a mentee have the same history in every demonstration: nothing of it lies in the future. */
    @Test
    void nothingWasDoneTomorrow() {
        assertThat(count("mentoring_session where state = 'HELD' and starts_at > now()"))
                .isZero();
        assertThat(count("diary_part where changed_at > now()")).isZero();
        assertThat(count("response where started_at > now()")).isZero();
        assertThat(count("portfolio_comment where created_at > now()")).isZero();
        assertThat(count("relationship where started_at > now()")).isZero();
        assertThat(count("agreement_signature where signed_at > now()")).isZero();
        assertThat(count("match_proposal where greatest(mentor_answered_at, mentee_answered_at) > now()"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybodyOnTheSignInPageSignsIn(DemoPerson person) {
        assertThat(mvc.get().uri("/sign-in").exchange()).bodyText().contains(person.name());
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("email", person.email())
                        .param("password", person.password())
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl("/");
    }

    static List<DemoPerson> people() {
        return new DemoCast().all();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private Map<String, Long> rows() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """).query(String.class).list().stream()
                .filter(table -> !table.startsWith("spring_session") && !table.equals("scheduled_tasks"))
                .collect(java.util.stream.Collectors.toMap(table -> table, this::count));
    }
}
