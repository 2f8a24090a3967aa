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
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
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
        wishes.rank(manuel, manuelsPart, List.of(mia, max));
        assertThat(wishes.of(manuel, manuelsPart)).containsExactly(mia, max);
        wishes.rank(manuel, manuelsPart, List.of(max, mia));
        assertThat(wishes.of(manuel, manuelsPart)).containsExactly(max, mia);
        assertThat(wishes.preferences(program.id()).rank(manuelsPart, mia)).isEqualTo(2);
        wishes.rank(manuel, manuelsPart, List.of());
        assertThat(wishes.of(manuel, manuelsPart)).isEmpty();
    }

    @Test
    void onlyPeopleOfTheProgramAreNamedOnceAndNotTooMany() {
        long elsewhere = cast.participant(cast.program(coordinator), cast.person("Sam", "Stranger"), "MENTOR");
        refused("wishes.rule.unknown", () -> wishes.rank(manuel, manuelsPart, List.of(elsewhere)));
        refused("wishes.rule.unknown", () -> wishes.rank(manuel, manuelsPart, List.of(manuelsPart)));
        refused("wishes.rule.twice", () -> wishes.rank(manuel, manuelsPart, List.of(mia, mia)));
        refused(
                "wishes.rule.many",
                () -> wishes.rank(
                        manuel, manuelsPart, LongStream.range(0, 11).boxed().toList()));
        refused("wishes.rule.unknown", () -> ratherNots.say(manuel, manuelsPart, elsewhere));
    }

    @Test
    void whoLeftNamesNobodyButMayStillTakeBack() {
        ratherNots.say(manuel, manuelsPart, mia);
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(manuelsPart)
                .update();
        refused("wishes.rule.takesNoPart", () -> wishes.rank(manuel, manuelsPart, List.of(mia)));
        refused("wishes.rule.takesNoPart", () -> ratherNots.say(manuel, manuelsPart, max));
        ratherNots.takeBack(manuel, manuelsPart, mia);
        assertThat(ratherNots.of(manuel, manuelsPart)).isEmpty();
    }

    @Test
    void ratherNotTakesTheWishAwayAndStandsInItsWay() {
        wishes.rank(manuel, manuelsPart, List.of(mia, max));
        ratherNots.say(manuel, manuelsPart, mia);
        ratherNots.say(manuel, manuelsPart, mia);
        assertThat(ratherNots.of(manuel, manuelsPart)).containsExactly(mia);
        assertThat(wishes.of(manuel, manuelsPart)).containsExactly(max);
        refused("wishes.rule.both", () -> wishes.rank(manuel, manuelsPart, List.of(mia)));
        assertThat(wishes.preferences(program.id()).ratherNots()).isEqualTo(Map.of(manuelsPart, Set.of(mia)));
    }

    @Test
    void nobodyElseReadsOrSaysIt() {
        ratherNots.say(manuel, manuelsPart, mia);
        long miasPerson = jdbc.sql("select person_id from participant where id = ?")
                .param(mia)
                .query(Long.class)
                .single();
        for (long person : new long[] {coordinator, miasPerson, cast.administrator(), cast.person("Sam", "Stranger")}) {
            Viewer other = viewer(person);
            assertThatThrownBy(() -> ratherNots.of(other, manuelsPart)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> ratherNots.say(other, manuelsPart, max)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> ratherNots.takeBack(other, manuelsPart, mia))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> wishes.of(other, manuelsPart)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> wishes.rank(other, manuelsPart, List.of())).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theTableIsNamedNowhereElse() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("/static/"))
                            .filter(WishesTests::namesTheTable)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("RatherNots.java", "Wishes.java", "V202611251842__wishes_create.sql");
        }
    }

    @Test
    void whatMatchingIsGivenTellsALogNothing() {
        ratherNots.say(manuel, manuelsPart, mia);
        assertThat(wishes.preferences(program.id()).toString()).isEqualTo("Preferences");
    }

    private static boolean namesTheTable(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("rather_not ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
