package org.mentorium.recognitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class PapersTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Completed completed;
    private long coordinator;
    private Pair pair;

    @BeforeEach
    void aPairThatCompleted() {
        completed = new Completed(cast, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        pair = completed.pair(completed.program(coordinator));
        completed.give(pair);
    }

    @Test
    void papersConformToPdfUaInEveryLanguageForBothSides() throws Exception {
        name(pair.mentee(), pair.mentorParticipant(), "presentations", "lesson-planning")
                .andExpect(status().isSeeOther());
        name(pair.mentor(), pair.menteeParticipant(), "lesson-planning").andExpect(status().isSeeOther());
        for (String[] language : new String[][] {
            {"en", "This is to say that", "lesson planning"},
            {"es", "Se hace constar que", "planificación de clases"},
            {"fr", "Il est attesté que", "préparation de cours"}
        }) {
            for (long person : List.of(pair.mentor(), pair.mentee())) {
                byte[] certificate = pdf(person, "certificate", language[0]);
                assertThat(PdfUa.problems(certificate)).as(language[0]).isEmpty();
                assertThat(PdfUa.pages(certificate)).isEqualTo(1);
                assertThat(PdfUa.text(certificate)).contains(language[1]);
                byte[] letter = pdf(person, "letter", language[0]);
                assertThat(PdfUa.problems(letter)).as(language[0]).isEmpty();
                assertThat(PdfUa.text(letter)).contains(language[2]);
            }
        }
    }

    @Test
    void certificateSaysWhatTheRecordsHoldAndNothingElse() throws Exception {
        String before = PdfUa.text(pdf(pair.mentee(), "certificate", "en"));
        assertThat(before)
                .contains("Manuel Mentee", "2 mentoring sessions, 2.5 hours, from March 3, 2026 to March 4, 2026")
                .contains("1 piece of evidence")
                .contains("Carla Coordinator");
        completed.hold(pair, 3, 60);
        assertThat(PdfUa.text(pdf(pair.mentee(), "certificate", "en"))).contains("3 mentoring sessions, 3.5 hours");
    }

    @Test
    void thereIsNoPaperOnceTheRecordsNoLongerHoldIt() throws Exception {
        name(pair.mentor(), pair.menteeParticipant(), "lesson-planning");
        completed.correct(pair);
        for (String paper : List.of("certificate", "letter")) {
            mvc.perform(get(address(pair.menteeParticipant(), paper)).with(as(pair.mentee())))
                    .andExpect(redirectedUrl("/recognitions"))
                    .andExpect(flash().attribute("flashKind", "warn"));
        }
        mvc.perform(get("/recognitions").with(as(pair.mentee())))
                .andExpect(content().string(containsString("The records have changed")))
                .andExpect(content().string(containsString("Held sessions of a relationship: 1 of 2.")))
                .andExpect(content().string(not(containsString("certificate.pdf"))));
        mvc.perform(get(address(pair.menteeParticipant(), "certificate")).with(as(coordinator)))
                .andExpect(redirectedUrl("/programs/" + pair.program().slug() + "/recognitions"));
    }

    @Test
    void evidenceThatIsUnsharedCountsNoMore() throws Exception {
        jdbc.sql("update portfolio_item set shared_at = null where relationship_id = ?")
                .param(pair.id())
                .update();
        mvc.perform(get(address(pair.menteeParticipant(), "certificate")).with(as(pair.mentee())))
                .andExpect(redirectedUrl("/recognitions"));
        pdf(pair.mentor(), "certificate", "en");
    }

    @Test
    void evidenceOfWhichACoordinatorNamedWhatIsMissingCountsWhenItHasChanged() throws Exception {
        jdbc.sql("""
                        insert into evidence_review (portfolio_item_id, reviewer_id, reviewed_at, number, missing)
                        select id, ?, now(), number, 'the reflection' from portfolio_item where relationship_id = ?
                        """).params(coordinator, pair.id()).update();
        mvc.perform(get(address(pair.menteeParticipant(), "certificate")).with(as(pair.mentee())))
                .andExpect(redirectedUrl("/recognitions"));
        jdbc.sql("update portfolio_item set description = 'with its reflection' where relationship_id = ?")
                .param(pair.id())
                .update();
        pdf(pair.mentee(), "certificate", "en");
    }

    @Test
    void letterIsItsOwnersAloneAndNamesNobody() throws Exception {
        mvc.perform(get(address(pair.mentorParticipant(), "letter")).with(as(pair.mentor())))
                .andExpect(redirectedUrl("/recognitions"));
        name(pair.mentee(), pair.mentorParticipant(), "lesson-planning");
        assertThat(PdfUa.text(pdf(pair.mentor(), "letter", "en")))
                .contains("lesson planning")
                .doesNotContain("Manuel");
        mvc.perform(get(address(pair.mentorParticipant(), "letter")).with(as(coordinator)))
                .andExpect(status().isForbidden());
        mvc.perform(get(address(pair.mentorParticipant(), "letter")).with(as(pair.mentee())))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyTopicsOfTheVocabularyAreNamedAndFewOfThem() throws Exception {
        name(pair.mentee(), pair.mentorParticipant(), "a dreadful word", "lesson-planning");
        assertThat(jdbc.sql("select topic from appreciation where participant_id = ?")
                        .param(pair.mentorParticipant())
                        .query(String.class)
                        .list())
                .containsExactly("lesson-planning");
        String[] nine = {
            "lesson-planning",
            "classroom-management",
            "formative-assessment",
            "assessment-rubrics",
            "differentiation",
            "universal-design",
            "inclusion",
            "special-needs",
            "accessible-materials"
        };
        name(pair.mentee(), pair.mentorParticipant(), nine)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose 8 skills at most.")));
        name(pair.mentee(), pair.menteeParticipant(), "lesson-planning").andExpect(status().isNotFound());
        name(coordinator, pair.menteeParticipant(), "lesson-planning").andExpect(status().isForbidden());
    }

    @Test
    void nameThatTheFontsLackIsRefusedWithAWord() throws Exception {
        jdbc.sql("update person set given_name = '李' where id = ?")
                .param(pair.mentee())
                .update();
        mvc.perform(get(address(pair.menteeParticipant(), "certificate")).with(as(pair.mentee())))
                .andExpect(redirectedUrl("/recognitions"))
                .andExpect(flash().attributeExists("flash"));
    }

    private ResultActions name(long author, long about, String... topics) throws Exception {
        return mvc.perform(post("/relationships/" + pair.id() + "/appreciations/" + about)
                .with(as(author))
                .with(csrf())
                .param("skills", topics));
    }

    private byte[] pdf(long person, String paper, String language) throws Exception {
        long participant = person == pair.mentor() ? pair.mentorParticipant() : pair.menteeParticipant();
        return mvc.perform(get(address(participant, paper))
                        .param("language", language)
                        .with(as(person)))
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String address(long participant, String paper) {
        return "/recognitions/" + completed.recognition(participant) + "/" + paper + ".pdf";
    }
}
