package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProgramsTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Autowired
    private Programs programs;

    @Autowired
    private ProgramScopes scopes;

    @Autowired
    private ProgramSetup setup;

    @Autowired
    private Cast cast;

    static List<String> blueprints() {
        return new Blueprints().all().stream().map(Blueprint::key).toList();
    }

    private Viewer founder() {
        return new Viewer(cast.person("Flora", "Founder"), "Flora Founder", "f@x", false, true, Locale.ENGLISH, ROME);
    }

    private ProgramScope create(String blueprint, List<String> languages) {
        Viewer founder = founder();
        String slug = programs.create(founder, new NewProgram(blueprint, "Program " + Cast.next(), languages, ROME));
        return scopes.findVisible(founder, slug);
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void everyBlueprintMakesADraftThatItsFounderCoordinates(String blueprint) {
        ProgramScope program = create(blueprint, List.of("en"));

        assertThat(program.coordinator()).isTrue();
        assertThat(program.state()).isEqualTo(ProgramState.DRAFT);
        assertThat(program.zone()).isEqualTo(ROME);
        assertThat(programs.agreementTemplate(program.id(), "en")).isNotBlank();
        assertThat(programs.calendar(program.id())).isEqualTo(ProgramCalendar.EMPTY);
    }

    @Test
    void theDefaultsOfTheBlueprintAreTheProgramsOwn() {
        ProgramScope program = create("inclusive-teaching-network", List.of("es", "fr"));

        ProgramPolicy policy = programs.policy(program.id());
        assertThat(policy.mentorCapacity()).isEqualTo(3);
        assertThat(policy.menteesPerMentorMin()).isEqualTo(2);
        assertThat(policy.requiredHours()).isEqualByComparingTo("10");
        assertThat(policy.requiredSessions()).isNull();
        assertThat(policy.weight("language")).isEqualTo(8);
        assertThat(policy.weight("unknown")).isZero();
        assertThat(policy.hardRules()).containsExactlyInAnyOrder(HardRule.SHARED_LANGUAGE, HardRule.NO_LINE_MANAGER);
        assertThat(policy.languages()).containsExactly("es", "fr");
        List<PlanActivityRow> plan = programs.planActivities(program.id());
        assertThat(plan).hasSize(7);
        assertThat(plan.get(0).section()).isEqualTo("A. Mentoría");
        assertThat(plan.get(6).section()).isEqualTo("B. Pilotaje en el aula");
    }

    @Test
    void theAgreementIsInTheLanguageAskedForOrElseInTheMainOne() {
        ProgramScope program = create("own", List.of("fr", "es"));

        assertThat(programs.agreementTemplate(program.id(), "fr")).startsWith("1. Pourquoi");
        assertThat(programs.agreementTemplate(program.id(), "es")).doesNotStartWith("1. Pourquoi");
        assertThat(programs.agreementTemplate(program.id(), "en")).startsWith("1. Pourquoi");
    }

    @Test
    void theSecondProgramOfANameGetsANumber() {
        String name = "Twice " + Cast.next();
        NewProgram data = new NewProgram("own", name, List.of("en"), ROME);

        String first = programs.create(founder(), data);
        assertThat(programs.create(founder(), data)).isEqualTo(first + "-2");
        assertThat(programs.create(founder(), data)).isEqualTo(first + "-3");
    }

    @Test
    void whoMayNotCreateProgramsDoesNot() {
        Viewer nobody = new Viewer(cast.person("No", "Body"), "No Body", "n@x", false, false, Locale.ENGLISH, ROME);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> programs.create(nobody, new NewProgram("own", "Mine", List.of("en"), ROME)));
    }

    @Test
    void anUnknownBlueprintIsRefusedAtItsField() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> programs.create(founder(), new NewProgram("x", "Mine", List.of("en"), ROME)))
                .satisfies(e -> assertThat(Objects.requireNonNull(e.field())).isEqualTo("blueprint"));
    }

    @Test
    void aProgramIsTakenOverWhereItIs() {
        Viewer founder = founder();
        String slug = programs.create(founder, new NewProgram("own", "Old " + Cast.next(), List.of("en"), ROME));
        long id = scopes.findVisible(founder, slug).id();
        LocalDate day = LocalDate.of(2026, 3, 1);

        programs.takeOver(
                founder, id, "An aim", new ProgramCalendar(day, day, day, day, null, day), true, ProgramState.RUNNING);

        assertThat(scopes.findVisible(founder, slug).state()).isEqualTo(ProgramState.RUNNING);
        assertThat(setup.page(founder, slug).done()).isEqualTo(7);
    }
}
