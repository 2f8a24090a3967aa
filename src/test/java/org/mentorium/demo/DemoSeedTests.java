package org.mentorium.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.accounts.DemoPeople.DemoPerson;
import org.mentorium.programs.MentoringType;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@ActiveProfiles({"test", "demo"})
class DemoSeedTests {

    private static final int MOST_PAGES = 120;
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"(/[^\"#]*)");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cast cast;

    @Autowired
    private DemoSeed seed;

    @Test
    void whoNeedsACoordinatorIsKnownAtOnce() {
        assertThat(count("signal where state = 'OPEN' and gone_at is null")).isPositive();
    }

    @Test
    void theDemonstrationHasThreeLargeProgramsAndItsPeople() {
        assertThat(jdbc.sql("select state from program order by id limit 3")
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
    void thereIsOneOfEveryKindOfMatching() {
        assertThat(jdbc.sql("select distinct mentoring_type from program")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        Stream.of(MentoringType.values()).map(Enum::name).toArray(String[]::new));
        assertThat(jdbc.sql("""
                                select g.name from match_run r join program g on g.id = r.program_id
                                where not exists (select 1 from match_proposal o where o.match_run_id = r.id)
                                """).query(String.class).list())
                .as("runs without a proposal")
                .isEmpty();
        assertThat(count("timetable where state = 'PUBLISHED' and best and wishes = most_wishes"))
                .isEqualTo(1);
        assertThat(count("match_request where state = 'OPEN'")).isEqualTo(2);
        assertThat(count("application_question")).isEqualTo(2);
    }

    @Test
    void itHoldsCheckInsAProposalAndASeries() {
        assertThat(count("check_in where kind = 'CLOSING' and done_at is not null"))
                .isEqualTo(40);
        assertThat(count("check_in where kind = 'MIDPOINT' and done_at is not null"))
                .isBetween(10L, 20L);
        assertThat(count("check_in where outlook = 'TALK'")).isEqualTo(1);
        assertThat(count("check_in where done_at > now()")).isZero();
        assertThat(count("session_proposal q join session_proposal_time t on t.session_proposal_id = q.id"
                        + " where q.state = 'OPEN' and t.starts_at > now()"))
                .isBetween(2L, 3L);
        assertThat(count("mentoring_session s join session_series e on e.id = s.series_id"
                        + " where s.state = 'PLANNED' and s.starts_at > now()"))
                .isEqualTo(5);
    }

    @Test
    void everyWayOfAskingCanBeSeen() {
        assertThat(jdbc.sql("select distinct confidentiality || ' ' || phase from questionnaire_round")
                        .query(String.class)
                        .list())
                .contains("CONFIDENTIAL PRE", "CONFIDENTIAL SESSION", "ANONYMOUS MID", "ANONYMOUS CLOSING");
        assertThat(jdbc.sql("""
                                select cardinality(b.ballots) from ballot_box b
                                join questionnaire_round r on r.id = b.round_id and r.settled_at is null
                                """).query(Integer.class).single()).isGreaterThan(10);
        assertThat(count("response where confidentiality = 'ANONYMOUS' and state = 'SUBMITTED'"))
                .isGreaterThan(10);
        assertThat(count("response s join questionnaire_round r on r.id = s.round_id where r.phase = 'SESSION'"))
                .isGreaterThan(10);
        assertThat(count("round_occasion o join questionnaire_round r on r.id = o.round_id where r.phase = 'SESSION'"
                        + " and o.closes_at > now() and o.opens_at <= now()"))
                .as("that wait for somebody")
                .isPositive();
    }

    @Test
    void whatAVisitorWantsToSeeIsThere() {
        assertThat(count("frozen_report")).isEqualTo(1);
        assertThat(count("showcase_part p join showcase s on s.id = p.showcase_id"))
                .isEqualTo(3);
        assertThat(count("portfolio_item_file")).isEqualTo(1);
        assertThat(count("mentoring_session where state = 'CANCELLED' and reason <> ''"))
                .isPositive();
        assertThat(count("mentoring_session where state = 'MISSED'")).isPositive();
        assertThat(count("relationship r where r.state = 'ACTIVE'"
                        + " and (select count(*) from relationship_member m where m.relationship_id = r.id) = 5"))
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                select q.instrument from questionnaire q
                                join questionnaire_round r on r.questionnaire_id = q.id
                                join response s on s.round_id = r.id
                                where r.phase = 'CLOSING' group by 1 having count(*) >= 5 order by 1
                                """).query(String.class).list()).containsExactly("closing-mentees", "closing-mentors");
        assertThat(count("person where capacity is not null")).isPositive();
    }

    @Test
    void sessionsOfARelationshipAreNumberedByTheirDays() {
        assertThat(count("mentoring_session a join mentoring_session b on b.relationship_id = a.relationship_id"
                        + " and b.number > a.number and b.starts_at < a.starts_at"))
                .isZero();
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
        JdbcClient beneath = cast.beneath();
        assertThat(beneath.sql("select count(*) from diary_part")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(beneath.sql("select count(*) from diary_part where changed_at > now()")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(beneath.sql("select count(*) from response_owner where started_at > now()")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("portfolio_comment where created_at > now()")).isZero();
        assertThat(count("relationship where started_at > now()")).isZero();
        assertThat(count("questionnaire_version where published_at > now()")).isZero();
        assertThat(count("agreement_signature where signed_at > now()")).isZero();
        assertThat(count("match_proposal_member where answered_at > now()")).isZero();
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

    @ParameterizedTest
    @MethodSource("people")
    void everyLinkThatSomebodySeesOpens(DemoPerson person) {
        long id = jdbc.sql("select id from person where email = ?")
                .param(person.email())
                .query(Long.class)
                .single();
        List<String> broken = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        Deque<String> waiting = new ArrayDeque<>(seen);
        for (int pages = 0; pages < MOST_PAGES && !waiting.isEmpty(); pages++) {
            String address = waiting.remove();
            MvcTestResult answer = mvc.get()
                    .uri(java.net.URI.create(address))
                    .with(Cast.as(id))
                    .exchange();
            int status = answer.getResponse().getStatus();
            if (status >= 400) {
                broken.add(status + " " + address);
            } else if (status < 300 && isPage(answer)) {
                links(answer).filter(seen::add).forEach(waiting::add);
            }
        }
        assertThat(broken).as("pages of " + person.name()).isEmpty();
        assertThat(seen).hasSizeGreaterThan(10);
    }

    static List<DemoPerson> people() {
        return new DemoCast().all();
    }

    private static boolean isPage(MvcTestResult answer) {
        String type = answer.getResponse().getContentType();
        return type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.TEXT_HTML);
    }

    /** Sorting and turning over a list, or reading it in another language, leads to more of the same. */
    private static Stream<String> links(MvcTestResult answer) {
        try {
            Matcher link = LINK.matcher(answer.getResponse().getContentAsString());
            return link.results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(address ->
                            !address.contains("sort=") && !address.contains("lang=") && !address.contains("page="));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
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
