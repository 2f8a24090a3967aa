package org.mentorium.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class WishesTests {

    @Autowired
    Wishes wishes;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    long coordinator;
    Program program;
    Viewer manuel;
    long manuelsPart;
    long mia;
    long max;

    @BeforeEach
    void three() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        long person = cast.person("Manuel", "Mentee");
        manuel = viewer(person);
        manuelsPart = cast.participant(program, person, "MENTEE");
        mia = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        max = cast.participant(program, cast.person("Max", "Mentor"), "MENTOR");
    }

    @Test
    void wishesHaveAnOrderAndTheNewOnesTakeThePlaceOfTheOld() {
        rank(mia, max);
        assertThat(wishes.of(manuel, program.id(), ParticipantRole.MENTEE)).containsExactly(mia, max);
        rank(max, mia);
        assertThat(wishes.of(manuel, program.id(), ParticipantRole.MENTEE)).containsExactly(max, mia);
        assertThat(wishes.preferences(program.id()).rank(manuelsPart, mia)).isEqualTo(2);
        rank();
        assertThat(wishes.of(manuel, program.id(), ParticipantRole.MENTEE)).isEmpty();
    }

    @Test
    void onlyMentorsOfTheProgramAreNamedOnceAndNotTooMany() {
        long elsewhere = cast.participant(cast.program(coordinator), cast.person("Sam", "Stranger"), "MENTOR");
        long mentee = cast.participant(program, cast.person("Marta", "Mentee"), "MENTEE");
        refused("wishes.rule.unknown", () -> rank(elsewhere));
        refused("wishes.rule.unknown", () -> rank(mentee));
        refused("wishes.rule.unknown", () -> rank(manuelsPart));
        refused("wishes.rule.twice", () -> rank(mia, mia));
        refused("wishes.rule.many", () -> rank(LongStream.range(0, 11).boxed().toArray(Long[]::new)));
        refused("wishes.rule.unknown", () -> ratherNots.say(manuel, program.id(), elsewhere));
    }

    @Test
    void whoLeftNamesNobodyButMayStillTakeBack() {
        ratherNots.say(manuel, program.id(), mia);
        ratherNots.say(manuel, program.id(), "sam@cast.example");
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(manuelsPart)
                .update();
        refused("wishes.rule.takesNoPart", () -> rank(mia));
        refused("wishes.rule.takesNoPart", () -> ratherNots.say(manuel, program.id(), max));
        ratherNots.takeBack(manuel, program.id(), mia);
        ratherNots.takeBack(manuel, program.id(), "Sam@cast.example");
        assertThat(ratherNots.named(manuel, program.id())).isEmpty();
        assertThat(ratherNots.addresses(manuel, program.id())).isEmpty();
    }

    @Test
    void ratherNotTakesTheWishAwayAndStandsInItsWay() {
        rank(mia, max);
        ratherNots.say(manuel, program.id(), mia);
        ratherNots.say(manuel, program.id(), mia);
        assertThat(ratherNots.named(manuel, program.id())).containsExactly(new Named(mia, "Mia Mentor"));
        assertThat(wishes.of(manuel, program.id(), ParticipantRole.MENTEE)).containsExactly(max);
        refused("wishes.rule.both", () -> rank(mia));
        assertThat(wishes.preferences(program.id()).ratherNots()).isEqualTo(Map.of(manuelsPart, Set.of(mia)));
    }

    @Test
    void anAddressCountsForWhoeverHasItAlsoWhenTheyComeLater() {
        rank(mia, max);
        ratherNots.say(manuel, program.id(), " " + email(mia).toUpperCase(Locale.ROOT));
        assertThat(wishes.of(manuel, program.id(), ParticipantRole.MENTEE)).containsExactly(max);
        refused("wishes.rule.both", () -> rank(mia));
        long person = cast.person("Lea", "Later");
        ratherNots.say(
                manuel,
                program.id(),
                jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        long later = cast.participant(program, person, "MENTOR");
        assertThat(wishes.preferences(program.id()).ratherNots()).isEqualTo(Map.of(manuelsPart, Set.of(mia, later)));
    }

    @Test
    void ratherNotsAreNotTooManyByNumberAndByAddressTogether() {
        ratherNots.say(manuel, program.id(), mia);
        for (int i = 1; i < RatherNots.MOST; i++) {
            ratherNots.say(manuel, program.id(), "sam" + i + "@cast.example");
        }
        refused("wishes.rule.manyRatherNots", () -> ratherNots.say(manuel, program.id(), "one.more@cast.example"));
        refused("wishes.rule.manyRatherNots", () -> ratherNots.say(manuel, program.id(), max));
    }

    @Test
    void nobodyElseReadsOrSaysIt() {
        ratherNots.say(manuel, program.id(), mia);
        ratherNots.say(manuel, program.id(), email(max));
        long miasPerson = jdbc.sql("select person_id from participant where id = ?")
                .param(mia)
                .query(Long.class)
                .single();
        for (long person : new long[] {coordinator, miasPerson, cast.administrator(), cast.person("Sam", "Stranger")}) {
            Viewer other = viewer(person);
            ratherNots.takeBack(other, program.id(), mia);
            ratherNots.takeBack(other, program.id(), email(max));
            assertThat(ratherNots.named(other, program.id())).isEmpty();
            assertThat(ratherNots.addresses(other, program.id())).isEmpty();
            assertThat(wishes.of(other, program.id(), ParticipantRole.MENTEE)).isEmpty();
            refused(
                    "wishes.rule.takesNoPart",
                    () -> wishes.rank(other, program.id(), ParticipantRole.MENTEE, list -> List.of(max)));
        }
        assertThat(ratherNots.named(manuel, program.id())).hasSize(1);
        assertThat(ratherNots.addresses(manuel, program.id())).hasSize(1);
    }

    @Test
    void theTablesAreNamedNowhereElse() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("/static/"))
                            .filter(WishesTests::namesATable)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "RatherNots.java",
                            "RatherNotPairs.java",
                            "V202611251842__wishes_create.sql",
                            "V202611252226__wishes_by_address.sql");
        }
    }

    @Test
    void whatMatchingIsGivenTellsALogNothing() {
        ratherNots.say(manuel, program.id(), mia);
        assertThat(wishes.preferences(program.id()).toString()).isEqualTo("Preferences");
    }

    private static boolean namesATable(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .matches("(?s).*rather_not(_address)? .*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void rank(Long... wished) {
        wishes.rank(manuel, program.id(), ParticipantRole.MENTEE, list -> List.of(wished));
    }

    private String email(long participant) {
        return jdbc.sql("select email from person where id = (select person_id from participant where id = ?)")
                .param(participant)
                .query(String.class)
                .single();
    }

    private static void refused(String key, Runnable saying) {
        assertThatThrownBy(saying::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static Viewer viewer(long person) {
        return new Viewer(
                person, "Somebody", "somebody@cast.example", false, false, Locale.ENGLISH, java.time.ZoneOffset.UTC);
    }
}
