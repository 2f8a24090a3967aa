package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.springframework.http.HttpStatus;

/** Runs among people of like standing: made, read, put together by hand, published, and accepted by all. */
@ApplicationTest
class PeerRunsTests extends ShapedRuns {

    @Test
    void sevenPeersMakeTwoPairsAndAThree() {
        world.type("PEER");
        for (int i = 0; i < 7; i++) {
            people.add(world.peer("Peer" + i, "es"));
        }
        run();
        assertThat(get("/1"))
                .bodyText()
                .contains("Nothing better exists: verified", "7 of 7 people found a peer", "Peer0 Mentee")
                .doesNotContain("??");
        assertThat(get("/1/match-proposals/new")).as("asks about pairs").hasStatus(HttpStatus.NOT_FOUND);
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(3);
        assertThat(members()).isEqualTo(7);
        assertThat(world.count(
                        "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id"
                                + " where r.program_id = ? and m.role <> 'PEER'",
                        world.program.id()))
                .isZero();
        assertThat(get("/1")).bodyText().contains("Begun: 3");
        String relationships = "/programs/" + world.program.slug() + "/relationships";
        assertThat(mvc.get().uri(relationships).with(as(world.coordinator)).exchange())
                .bodyText()
                .contains("Peer0 Mentee");
        long three = jdbc.sql("""
                        select relationship_id from relationship_member m join relationship r on r.id = m.relationship_id
                        where r.program_id = ? group by 1 having count(*) = 3
                        """).param(world.program.id()).query(Long.class).single();
        long member = jdbc.sql("select min(person_id) from relationship_member where relationship_id = ?")
                .param(three)
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/relationships/" + three).with(as(member)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("You, ")
                .doesNotContain("??");
    }

    @Test
    void reciprocalCountsOnlyWhenEachOffersWhatTheOtherSeeks() {
        world.type("RECIPROCAL");
        Someone ana = skilled("Ana", "chess", "cooking");
        Someone ben = skilled("Ben", "cooking", "chess");
        Someone cleo = skilled("Cleo", "cooking", "singing");
        Someone dan = skilled("Dan", "dancing", "chess");
        people.addAll(List.of(ana, ben, cleo, dan));
        run();
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(1);
        assertThat(world.count(
                        "select count(*) from relationship_member where participant_id in (?, ?)",
                        ana.participant(),
                        ben.participant()))
                .isEqualTo(2);
        assertThat(get("/1/unmatched")).hasStatusOk().bodyText().contains("Cleo Mentee", "Dan Mentee");
    }

    @Test
    void amongNearPeersTheYearSaysWhoIsTheMentorAndTheOddOneOutJoinsAThree() {
        world.type("NEAR_PEER");
        Someone third = of(3, "Third");
        Someone second = of(2, "Second");
        Someone first = of(1, "First");
        Someone another = of(1, "Another");
        Someone last = of(1, "Last");
        run();
        assertThat(get("/1"))
                .bodyText()
                .contains(
                        "Near peers", "Nothing better exists: verified", "5 of 5 people found somebody of another year")
                .doesNotContain("??");
        assertThat(get("/1")).bodyText().contains("5 of 5 people have all that they need");
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(2);
        assertThat(roles(third)).containsExactly("MENTOR");
        assertThat(roles(second)).containsExactly("MENTOR");
        for (Someone mentee : List.of(first, another, last)) {
            assertThat(roles(mentee)).containsExactly("MENTEE");
        }
        run();
        assertThat(get("/2")).as("nobody is needed twice").bodyText().contains("Nobody lacked a near peer");
    }

    private Someone of(int year, String name) {
        Someone someone = world.peer(name, "es");
        year(someone, year);
        people.add(someone);
        return someone;
    }

    private List<String> roles(Someone someone) {
        return jdbc.sql("select role from relationship_member where participant_id = ?")
                .param(someone.participant())
                .query(String.class)
                .list();
    }

    @Test
    void nearPeersOfOneYearOrOfAnUnknownOneAreNotPaired() {
        world.type("NEAR_PEER");
        of(2, "Ana");
        of(2, "Ben");
        Someone ida = world.peer("Ida", "es");
        run();
        assertThat(get("/1/unmatched"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody is of another year group", "Their year group")
                .doesNotContain("??");
        assertThat(put(people.get(0), people.get(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("are not as many year groups apart");
        assertThat(put(people.get(0), ida))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is not known");
    }

    @Test
    void nearPeersArePutTogetherByHandAndAThirdJoinsAsTheYearHasIt() {
        world.type("NEAR_PEER");
        Someone ana = of(2, "Ana");
        Someone ben = of(3, "Ben");
        Someone eva = of(3, "Eva");
        Someone tom = of(9, "Tom");
        run();
        jdbc.sql("delete from match_proposal where match_run_id in (select id from match_run where program_id = ?)")
                .param(world.program.id())
                .update();
        assertThat(put(ana, ben)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(paired(ben, ana)).isTrue();
        long two = jdbc.sql("select match_proposal_id from match_proposal_member where participant_id = ?")
                .param(ana.participant())
                .query(Long.class)
                .single();
        String members = "/1/circles/" + two + "/members";
        assertThat(post(members, "participant", Long.toString(tom.participant())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(members, "participant", Long.toString(eva.participant())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(paired(eva, ana)).as("another mentor of the same mentee").isTrue();
        assertThat(paired(ben, eva) || paired(eva, ben)).isFalse();
        people.remove(tom);
        publishAndAcceptAll();
        assertThat(members()).isEqualTo(3);
    }

    @Test
    void twoPeersArePutTogetherByHand() {
        world.type("PEER");
        Someone ana = world.peer("Ana", "es");
        Someone ben = world.peer("Ben", "es");
        Someone ida = world.peer("Ida", "fi");
        run();
        long pair = jdbc.sql("select match_proposal_id from match_proposal_member where participant_id = ?")
                .param(ana.participant())
                .query(Long.class)
                .single();
        assertThat(post("/1/match-proposals/" + pair + "/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/1/circles/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Mentee")
                .doesNotContain("??");
        assertThat(put(ana, ida))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("share no language");
        assertThat(put(ana, ben)).hasStatus(HttpStatus.SEE_OTHER);
        people.addAll(List.of(ana, ben));
        publishAndAcceptAll();
        assertThat(members()).isEqualTo(2);
    }
}
