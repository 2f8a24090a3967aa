package org.mentorium.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class TopicPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Topics topics;

    @Test
    void anInstitutionAddsATopicThatProfilesAreReadWith() {
        long administrator = cast.administrator();
        String word = "Zwurbelkunst" + Cast.next();
        assertThat(send(
                        "/topics",
                        administrator,
                        "namesEn=" + word + "\nart of " + word,
                        "token=" + Submissions.newToken()))
                .hasRedirectedUrl("/topics");
        assertThat(mvc.get().uri("/topics").with(as(administrator))).bodyText().contains(word);
        long person = person("{" + word + ": 2}");
        assertThat(topics.names(person, Locale.ENGLISH)).containsExactly(word);
        String key = topics.vocabulary().read(word).iterator().next();
        assertThat(send("/topics/" + key.substring("own-".length()) + "/removal", administrator))
                .hasRedirectedUrl("/topics");
        assertThat(topics.names(person, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void wordsThatThreePeopleTypedAreSuggested() {
        long administrator = cast.administrator();
        String often = "Quarxistics" + Cast.next();
        String seldom = "Blorbistics" + Cast.next();
        person("{" + often + "}");
        person("{" + often + ": 1," + seldom + "}");
        person("{" + often.toLowerCase(Locale.ROOT) + "," + seldom + "}");
        assertThat(mvc.get().uri("/topics").with(as(administrator)))
                .bodyText()
                .containsIgnoringCase(often)
                .contains("3 people")
                .doesNotContainIgnoringCase(seldom);
    }

    @Test
    void topicsWithoutAWordAreRefused() {
        long administrator = cast.administrator();
        assertThat(send("/topics", administrator, "namesEn=", "namesEs= ", "token=" + Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"namesEn-problem\"");
        assertThat(send("/topics", administrator, "namesFr=… !", "token=" + Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"namesFr-problem\"");
        assertThat(send("/topics", administrator, "namesEn=the art of it", "token=" + Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"namesEn-problem\"");
    }

    @Test
    void namesOfOwnTopicsAreSaidWithoutAskingTheDatabaseEachTime() throws Exception {
        String word = "Brimborismus" + Cast.next();
        send("/topics", cast.administrator(), "namesEn=" + word, "token=" + Submissions.newToken());
        String key = topics.vocabulary().read(word).iterator().next();
        assertThat(Statements.during(() -> {
                    assertThat(topics.name(key, Locale.ENGLISH)).isEqualTo(word);
                    assertThat(topics.name("own-0", Locale.ENGLISH)).isEqualTo("own-0");
                    return assertThat(topics.name("Origami", Locale.ENGLISH)).isEqualTo("Origami");
                }))
                .isEqualTo(1);
        long person = person("{" + word + "}");
        assertThat(Statements.during(() -> topics.names(person, Locale.ENGLISH)))
                .isEqualTo(3);
    }

    @Test
    void whatNoPageShowedIsNotCorrected() {
        assertThat(send("/profile/topics", cast.person("Pia", "Person"), "shownOFFERED=\0", "addedGOALS=\0"))
                .hasRedirectedUrl("/profile/topics");
    }

    @Test
    void ownersSeeAndCorrectWhatIsReadFromTheirProfile() {
        long person = person("{Python: 3,Excel}");
        assertThat(mvc.get().uri("/profile/topics").with(as(person)))
                .bodyText()
                .contains("programming", "office software", "Python (able to teach it)");
        assertThat(send(
                        "/profile/topics",
                        person,
                        "shownOFFERED=programming",
                        "shownOFFERED=office-software",
                        "keptOFFERED=office-software",
                        "addedGOALS=thesis",
                        "addedSOUGHT=no-such-topic"))
                .hasRedirectedUrl("/profile/topics");
        OwnTexts own = topics.of(person);
        assertThat(own.topics(Part.OFFERED)).containsExactly("office-software");
        assertThat(own.topics(Part.GOALS)).containsExactly("thesis");
        assertThat(own.topics(Part.SOUGHT)).isEmpty();
        // Ticked again, nothing is left to correct.
        send("/profile/topics", person, "shownOFFERED=programming", "keptOFFERED=programming");
        assertThat(topics.of(person).topics(Part.OFFERED)).containsExactlyInAnyOrder("programming", "office-software");
        assertThat(mvc.get().uri("/profile").with(as(person))).bodyText().contains("programming");
    }

    @Test
    void correctionsReachTheReadingOfTheirProgram() {
        var program = cast.program(cast.person("Carla", "Coordinator"));
        long person = person("{Python}");
        cast.participant(program, person, "MENTOR");
        send("/profile/topics", person, "shownOFFERED=programming");
        assertThat(topics.reading(program.id())
                        .of(person, List.of("Python"), List.of(), "")
                        .offeredTopics())
                .isEmpty();
    }

    private long person(String skills) {
        long person = cast.person("Pia", "Person");
        jdbc.sql("update person set skills_offered = ?::text[] where id = ?")
                .params(skills, person)
                .update();
        return person;
    }

    private MvcTestResult send(String address, long person, String... fields) {
        var request = mvc.post().uri(address).with(as(person)).with(csrf());
        if (Stream.of(fields).noneMatch(field -> field.startsWith("version="))) {
            request = request.param("version", "0");
        }
        for (String field : fields) {
            int at = field.indexOf('=');
            request = request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }
}
