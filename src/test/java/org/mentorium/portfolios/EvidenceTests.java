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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Evidence and the coordinator, feedback and the conversation. */
@ApplicationTest
class EvidenceTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long coordinator;
    private Pair pair;
    private String item = "";

    @BeforeEach
    void anItem() {
        coordinator = cast.person("Carla", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        item = "/portfolio-items/"
                + jdbc.sql("""
                        insert into portfolio_item (relationship_id, owner_id, title, description, evidence, created_at)
                        values (?, ?, 'A lesson', 'the first draft', true, now()) returning id
                        """)
                        .params(pair.id(), pair.mentee())
                        .query(Long.class)
                        .single();
    }

    @Test
    void coordinatorReadsEvidenceOnlyWhileItIsShownAndNeverTheConversation() throws Exception {
        share("MEMBERS");
        feedback("a canary of the mentor");
        mvc.perform(get(item).with(as(coordinator))).andExpect(status().isNotFound());
        share("COORDINATORS");
        mvc.perform(get(item).with(as(coordinator)))
                .andExpect(content().string(containsString("the first draft")))
                .andExpect(content().string(not(containsString("a canary of the mentor"))));
        mvc.perform(get(list()).with(as(coordinator))).andExpect(content().string(containsString("A lesson")));
        mvc.perform(press(item + "/withdrawal", pair.mentee()).param("audience", "COORDINATORS"));
        mvc.perform(get(item).with(as(coordinator))).andExpect(status().isNotFound());
        mvc.perform(get(list()).with(as(coordinator))).andExpect(content().string(not(containsString("A lesson"))));
    }

    @Test
    void coordinatorSeesHowMuchCountsAsTheReportDoes() throws Exception {
        jdbc.sql("update program set mentee_evidence = 2, mentor_evidence = 1 where id = ?")
                .param(pair.program().id())
                .update();
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("0 of 2")))
                .andExpect(content().string(containsString("0 of 1")));
        share("MEMBERS");
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("1 of 2")))
                .andExpect(content().string(not(containsString("A lesson"))));
        share("COORDINATORS");
        mvc.perform(press(item + "/reviews", coordinator)
                .param("decision", "MISSING")
                .param("missing", "a photo of the board"));
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("0 of 2")))
                .andExpect(content().string(containsString("A lesson")));
    }

    @Test
    void aMentorOfTwoStandsThereOnce() throws Exception {
        jdbc.sql("update program set mentee_evidence = 1, mentor_evidence = 1 where id = ?")
                .param(pair.program().id())
                .update();
        Pair second = cast.pair(pair.program());
        jdbc.sql("update relationship_member set participant_id = ?, person_id = ? where participant_id = ?")
                .params(pair.mentorParticipant(), pair.mentor(), second.mentorParticipant())
                .update();
        String page = mvc.perform(get(list()).with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsOnlyOnce("<span>Mia Mentor</span>");
    }

    @Test
    void coordinatorNamesWhatIsMissingAndAccepts() throws Exception {
        share("COORDINATORS");
        mvc.perform(press(item + "/reviews", coordinator).param("decision", "MISSING"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"missing-problem\"")));
        mvc.perform(press(item + "/reviews", coordinator)
                        .param("decision", "MISSING")
                        .param("missing", "a photo of the board"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(item).with(as(pair.mentee())))
                .andExpect(content().string(containsString("a photo of the board")));
        jdbc.sql("update portfolio_item set description = 'with a photo' where owner_id = ?")
                .param(pair.mentee())
                .update();
        mvc.perform(get(list()).with(as(coordinator))).andExpect(content().string(containsString("Changed since")));
        mvc.perform(press(item + "/reviews", coordinator).param("number", "2").param("decision", "ACCEPTED"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(list()).with(as(coordinator))).andExpect(content().string(containsString(">Accepted</span>")));
        mvc.perform(press(item + "/reviews", pair.mentee()).param("decision", "ACCEPTED"))
                .andExpect(status().isForbidden());
    }

    @Test
    void wordsThatChangeWhileACoordinatorReadsAreNotAcceptedUnread() throws Exception {
        share("COORDINATORS");
        mvc.perform(get(item).with(as(coordinator)))
                .andExpect(content().string(matchesPattern("(?s).*name=\"number\"\\s+value=\"1\".*")));
        jdbc.sql("update portfolio_item set description = 'nothing' where owner_id = ?")
                .param(pair.mentee())
                .update();
        mvc.perform(press(item + "/reviews", coordinator).param("number", "1").param("decision", "ACCEPTED"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("Changed since")))
                .andExpect(content().string(not(containsString(">Accepted</span>"))));
        mvc.perform(press(item + "/reviews", coordinator).param("number", "x").param("decision", "ACCEPTED"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsNoEvidenceIsNotShownToCoordinators() throws Exception {
        jdbc.sql("update portfolio_item set evidence = false where owner_id = ?")
                .param(pair.mentee())
                .update();
        share("COORDINATORS");
        mvc.perform(get(item).with(as(coordinator))).andExpect(status().isNotFound());
    }

    @Test
    void ownerAndMentorConverseAndSeeWhatChangedSince() throws Exception {
        share("MEMBERS");
        feedback("clear aims");
        mvc.perform(press(item + "/replies", pair.mentee())
                        .param("token", Submissions.newToken())
                        .param("reply", "Thank you, which material?"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(item).with(as(pair.mentor())))
                .andExpect(content().string(containsString("Thank you, which material?")))
                .andExpect(content().string(not(containsString("What has changed since"))));
        jdbc.sql("update portfolio_item set description = 'the second draft' where owner_id = ?")
                .param(pair.mentee())
                .update();
        mvc.perform(get(item).with(as(pair.mentor())))
                .andExpect(content().string(containsString("What has changed since")))
                .andExpect(content().string(containsString(" first</del")))
                .andExpect(content().string(containsString(" second</ins")));
        mvc.perform(press(item + "/withdrawal", pair.mentee()));
        mvc.perform(press(item + "/replies", pair.mentor())
                        .param("token", Submissions.newToken())
                        .param("reply", "Still there?"))
                .andExpect(status().isNotFound());
    }

    private String list() {
        return "/programs/" + pair.program().slug() + "/evidence";
    }

    private void share(String audience) throws Exception {
        mvc.perform(press(item + "/sharing", pair.mentee()).param("audience", audience))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions feedback(String strengths) throws Exception {
        return mvc.perform(press(item + "/comments", pair.mentor())
                        .param("token", Submissions.newToken())
                        .param("strengths", strengths)
                        .param("nextStep", "let the pupils choose"))
                .andExpect(status().is3xxRedirection());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder press(
            String address, long person) {
        return post(address).with(as(person)).with(csrf());
    }
}
