package org.mentorium.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class PeoplePagesTests {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void profileIsSavedAndShownInItsOwnLanguage() throws Exception {
        long person = cast.person("Inés", "Peña");
        mvc.perform(profile(person).param("locale", "es").param("availability", "thu 10-12"))
                .andExpect(redirectedUrl("/profile"));
        mvc.perform(get("/profile").with(as(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Su perfil")))
                .andExpect(content().string(containsString("jueves")));
    }

    @Test
    void whatIsWrongIsSaidInTheOrderOfTheForm() throws Exception {
        String page = mvc.perform(post("/people")
                        .with(as(cast.administrator()))
                        .with(csrf())
                        .param("givenName", "")
                        .param("familyName", "")
                        .param("email", "")
                        .param("programFounder", "false")
                        .param("administrator", "false")
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("href=\"#(\\w+)\"")
                        .matcher(page.substring(page.indexOf("class=\"problems\"")))
                        .results()
                        .map(link -> link.group(1)))
                .startsWith("givenName", "familyName", "email");
    }

    @Test
    void staleProfileShowsBothTexts() throws Exception {
        long person = cast.person("Inés", "Peña");
        mvc.perform(profile(person).param("locale", "en").param("goals", "the first text"));
        mvc.perform(profile(person).param("locale", "en").param("goals", "the second text"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("the first text")))
                .andExpect(content().string(containsString("the second text")));
    }

    @Test
    void badValuesAreNamedAtTheirFieldsAndKept() throws Exception {
        long person = cast.person("Inés", "Peña");
        mvc.perform(post("/profile")
                        .with(as(person))
                        .with(csrf())
                        .param("version", "0")
                        .param("givenName", "")
                        .param("familyName", "kept \0 name")
                        .param("experienceYears", "many")
                        .param("goals", "x".repeat(10_000_000))
                        .param("locale", "en")
                        .param("timeZone", "UTC"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"givenName-problem\"")))
                .andExpect(content().string(containsString("id=\"familyName-problem\"")))
                .andExpect(content().string(containsString("id=\"experienceYears-problem\"")))
                .andExpect(content().string(containsString("id=\"goals-problem\"")))
                .andExpect(content().string(containsString("value=\"many\"")));
    }

    @Test
    void unknownZoneLanguageAndTimeAreRefused() throws Exception {
        long person = cast.person("Inés", "Peña");
        mvc.perform(profile(person).param("locale", "klingon")).andExpect(status().isUnprocessableContent());
        mvc.perform(profile(person).param("locale", "en").param("availability", "someday"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(profile(person).param("locale", "en").param("languages", "klingon"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void listSearchesAndForgivesOddAddresses() throws Exception {
        long admin = cast.administrator();
        String name = "Zoë" + Cast.next();
        cast.person(name, "Percent%Sign");
        mvc.perform(get("/people").with(as(admin)).param("text", name.toLowerCase(java.util.Locale.ROOT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        for (String query :
                new String[] {"page=-3", "page=99999999999", "page=x", "sort=password", "sort=-name", "text=%25"}) {
            mvc.perform(get("/people?" + query).with(as(admin))).andExpect(status().isOk());
        }
        mvc.perform(get("/people/not-a-number").with(as(admin))).andExpect(status().isNotFound());
    }

    @Test
    void listCostsTheSameForFiveAndForFiveHundred() throws Exception {
        long admin = cast.administrator();
        String few = "few" + Cast.next();
        String many = "many" + Cast.next();
        for (int i = 0; i < 5; i++) {
            cast.person(few, "Person");
        }
        jdbc.sql(
                        "insert into person (email, given_name, family_name) select :n || i || '@cast.example', :n, 'Person' from generate_series(1, 500) i")
                .param("n", many)
                .update();
        int forFew = Statements.during(
                () -> mvc.perform(get("/people").with(as(admin)).param("text", few)));
        int forMany = Statements.during(
                () -> mvc.perform(get("/people").with(as(admin)).param("text", many)));
        assertThat(forMany)
                .as("statements, against %s for five", forFew)
                .isBetween(forFew, forFew + 1)
                .isLessThanOrEqualTo(5);
    }

    @Test
    void administratorAddsAPersonOnceAndStrangersFindNoRegister() throws Exception {
        long admin = cast.administrator();
        long stranger = cast.person("Sam", "Stranger");
        String email = "new" + Cast.next() + "@cast.example";
        mvc.perform(person(admin, email)).andExpect(status().is3xxRedirection());
        mvc.perform(person(admin, email.toUpperCase(java.util.Locale.ROOT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"email-problem\"")));
        mvc.perform(person(stranger, "x" + email)).andExpect(status().isNotFound());
        mvc.perform(get("/people/" + admin).with(as(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void logoIsTakenByWhatItIsNotByItsName() throws Exception {
        long admin = cast.administrator();
        long organisation = cast.organisation();
        mvc.perform(organisation(admin, organisation, "logo.png", "<script>alert(1)</script>".getBytes("UTF-8")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"logo-problem\"")));
        mvc.perform(organisation(admin, organisation, "logo.exe", PIXEL)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/organisations/" + organisation + "/logo"))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(get("/organisations/" + organisation + "/brand.css"))
                .andExpect(content().string(containsString("--accent:#")));
    }

    private MockHttpServletRequestBuilder profile(long person) {
        return post("/profile")
                .with(as(person))
                .with(csrf())
                .param("version", "0")
                .param("givenName", "Inés")
                .param("familyName", "Peña")
                .param("timeZone", "Europe/Madrid");
    }

    private MockHttpServletRequestBuilder person(long viewer, String email) {
        return post("/people")
                .with(as(viewer))
                .with(csrf())
                .param("version", "0")
                .param("_programFounder", "")
                .param("_administrator", "")
                .param("givenName", "Nora")
                .param("familyName", "New")
                .param("email", email);
    }

    private org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> organisation(
            long viewer, long id, String file, byte[] content) {
        return multipart("/organisations/" + id)
                .file(new MockMultipartFile("logo", file, "image/png", content))
                .with(as(viewer))
                .with(csrf())
                .param("version", "0")
                .param("name", "School " + Cast.next())
                .param("_removeLogo", "")
                .param("accent", "#FFEE00");
    }
}
