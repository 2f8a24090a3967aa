package org.mentorium.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What its owner shows to the world, and to whom not. */
@ApplicationTest
class ShowcaseTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long owner;
    private long item;
    private String showcase = "";

    @BeforeEach
    void aShowcase() throws Exception {
        owner = cast.person("Olga", "Owner");
        item = item("A lesson");
        showcase = Objects.requireNonNull(mvc.perform(press("/portfolios/" + owner + "/showcases")
                        .param("title", "What I teach")
                        .param("intro", "Welcome"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(press(showcase + "/parts").param("item", Long.toString(item)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(press(showcase + "/parts").param("words", "and **more**")).andExpect(status().is3xxRedirection());
    }

    @Test
    void anybodyReadsItByItsSecretUntilItIsEnded() throws Exception {
        String file = file();
        String open = link(LocalDate.now(ZoneOffset.UTC).plusDays(3));
        mvc.perform(get(open))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().string(containsString("A lesson")))
                .andExpect(content().string(containsString("<strong>more</strong>")))
                .andExpect(content().string(containsString("Olga Owner")));
        mvc.perform(get(open + "/files/" + file)).andExpect(content().string("ok"));
        long id =
                jdbc.sql("select max(id) from showcase_link").query(Long.class).single();
        mvc.perform(press(showcase + "/links/" + id + "/removal")).andExpect(status().is3xxRedirection());
        mvc.perform(get(open)).andExpect(status().isNotFound());
        mvc.perform(get(open + "/files/" + file)).andExpect(status().isNotFound());
    }

    @Test
    void secretEndsWithItsDay() throws Exception {
        String open = link(LocalDate.now(ZoneOffset.UTC));
        mvc.perform(get(open)).andExpect(status().isOk());
        jdbc.sql("update showcase_link set expires_at = expires_at - make_interval(secs => ?)")
                .param((double) Duration.ofDays(2).toSeconds())
                .update();
        mvc.perform(get(open)).andExpect(status().isNotFound());
        for (String until : new String[] {"2020-01-01", "2999-01-01", "", "soon"}) {
            mvc.perform(press(showcase + "/links").param("until", until).param("token", Submissions.newToken()))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void whatIsTakenOutIsGoneAtOnceWithItsFiles() throws Exception {
        String file = file();
        String open = link(LocalDate.now(ZoneOffset.UTC).plusDays(3));
        long part = jdbc.sql("select id from showcase_part where portfolio_item_id = ?")
                .param(item)
                .query(Long.class)
                .single();
        mvc.perform(press(showcase + "/parts/" + part + "/removal")).andExpect(status().is3xxRedirection());
        mvc.perform(get(open)).andExpect(content().string(not(containsString("A lesson"))));
        mvc.perform(get(open + "/files/" + file)).andExpect(status().isNotFound());
    }

    @Test
    void partsAreArrangedByTheirOwnerAlone() throws Exception {
        long words =
                jdbc.sql("select max(id) from showcase_part").query(Long.class).single();
        for (String way : List.of("up", "up", "down", "down", "up")) {
            mvc.perform(press(showcase + "/parts/" + words + "/place").param("to", way))
                    .andExpect(status().is3xxRedirection());
            String page = mvc.perform(get(showcase).with(as(owner)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page.indexOf("<strong>Words</strong>") < page.indexOf("<strong>A lesson</strong>"))
                    .as(way)
                    .isEqualTo(way.equals("up"));
        }
        long stranger = cast.person("Sam", "Stranger");
        mvc.perform(get(showcase).with(as(stranger))).andExpect(status().isNotFound());
        mvc.perform(post(showcase + "/links").with(as(stranger)).with(csrf()).param("until", "2027-01-01"))
                .andExpect(status().isNotFound());
        mvc.perform(post(showcase.replace("/" + owner + "/", "/" + stranger + "/") + "/parts")
                        .with(as(stranger))
                        .with(csrf())
                        .param("item", Long.toString(item)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u2003", "\u3000\t"})
    void aTitleOfSpacesIsNone(String title) throws Exception {
        mvc.perform(press("/portfolios/" + owner + "/showcases").param("title", title))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void nobodyShowsAnItemOfSomebodyElse() throws Exception {
        long foreign = jdbc.sql(
                        "insert into portfolio_item (owner_id, title, created_at) values (?, 'Foreign', now()) returning id")
                .param(cast.person("Fred", "Foreign"))
                .query(Long.class)
                .single();
        mvc.perform(press(showcase + "/parts").param("item", Long.toString(foreign)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(press(showcase + "/parts")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void costsTheSameWithOnePartAndWithMany() throws Exception {
        String open = link(LocalDate.now(ZoneOffset.UTC).plusDays(3));
        mvc.perform(get(open));
        int few = Statements.during(() -> mvc.perform(get(open)));
        for (int i = 0; i < 10; i++) {
            mvc.perform(press(showcase + "/parts").param("item", Long.toString(item("More " + i))));
        }
        assertThat(Statements.during(() -> mvc.perform(get(open)))).isEqualTo(few);
    }

    @Test
    void pressedTwiceOnePartIsAddedAndTheItemIsNotOfferedAgain() throws Exception {
        String other = Long.toString(item("Another lesson"));
        mvc.perform(get(showcase).with(as(owner)))
                .andExpect(content().string(containsString("<option value=\"" + other + "\"")));
        for (int i = 0; i < 2; i++) {
            mvc.perform(press(showcase + "/parts").param("item", other)).andExpect(status().is3xxRedirection());
        }
        for (int i = 0; i < 2; i++) {
            mvc.perform(press(showcase + "/parts").param("words", "In between")).andExpect(status().is3xxRedirection());
        }
        assertThat(jdbc.sql("select count(*) from showcase_part where portfolio_item_id = ? or words = 'In between'")
                        .param(Long.valueOf(other))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        mvc.perform(get(showcase).with(as(owner)))
                .andExpect(content().string(not(containsString("<option value=\"" + other + "\""))));
    }

    @Test
    void whatGoesForGoodIsAskedAboutFirst() throws Exception {
        String page = mvc.perform(get(showcase).with(as(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.substring(page.indexOf("<details>"), page.indexOf("</details>")))
                .contains("/removal", "It goes for good, with the words written for it.");
        page = mvc.perform(get("/portfolio-items/" + item("A lesson to drop")).with(as(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.substring(page.indexOf("<details>"), page.indexOf("</details>")))
                .contains("/removal", "It goes for good, with its files and answers.");
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() throws Exception {
        mvc.perform(press(showcase)
                        .param("title", "In the morning")
                        .param("intro", "")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        mvc.perform(press(showcase)
                        .param("title", "In the evening")
                        .param("intro", "")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("In the evening")))
                .andExpect(content().string(containsString("In the morning")));
        mvc.perform(get(showcase).with(as(owner)))
                .andExpect(content().string(matchesPattern("(?s).*name=\"version\"\\s+value=\"1\".*")))
                .andExpect(content().string(not(containsString("In the evening"))));
    }

    @Test
    void pressedTwiceOneAddressIsMade() throws Exception {
        String token = Submissions.newToken();
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        mvc.perform(ask(until, token))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(token))));
        mvc.perform(ask(until, token)).andExpect(status().isSeeOther()).andExpect(redirectedUrl(showcase));
        assertThat(jdbc.sql("select count(*) from showcase_link where showcase_id = ?")
                        .param(Long.valueOf(showcase.substring(showcase.lastIndexOf('/') + 1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MockHttpServletRequestBuilder ask(LocalDate until, String token) {
        return press(showcase + "/links").param("until", until.toString()).param("token", token);
    }

    private String link(LocalDate until) throws Exception {
        String page = mvc.perform(ask(until, Submissions.newToken()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher secret = Pattern.compile("http://[^/]+(/showcases/[\\w-]{40,})").matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private long item(String title) {
        return jdbc.sql("insert into portfolio_item (owner_id, title, created_at) values (?, ?, now()) returning id")
                .params(owner, title)
                .query(Long.class)
                .single();
    }

    private String file() {
        long file = jdbc.sql("""
                        insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                        values ('plan.txt', 'text/plain', 2, '', ?, now()) returning id
                        """).param(owner).query(Long.class).single();
        jdbc.sql("insert into stored_file_chunk (stored_file_id, position, content) values (?, 0, 'ok')")
                .param(file)
                .update();
        jdbc.sql("insert into portfolio_item_file (portfolio_item_id, stored_file_id) values (?, ?)")
                .params(item, file)
                .update();
        return Long.toString(file);
    }

    private MockHttpServletRequestBuilder press(String address) {
        return post(address).with(as(owner)).with(csrf());
    }
}
