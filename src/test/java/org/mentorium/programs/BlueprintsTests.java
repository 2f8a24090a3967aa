package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.DataFiles;
import org.mentorium.common.WordsIn;
import org.mentorium.instruments.Instruments;

class BlueprintsTests {
    private static final Blueprints BLUEPRINTS = new Blueprints();

    static List<Blueprint> blueprints() {
        return BLUEPRINTS.all();
    }

    @Test
    void fifteenProgramsAreOfferedAndLastAnEmptyOne() {
        assertThat(blueprints()).hasSize(16);
        assertThat(blueprints()).extracting(Blueprint::order).isSorted().doesNotHaveDuplicates();
        assertThat(blueprints().get(0).key()).isEqualTo("inclusive-teaching-network");
        assertThat(blueprints().get(15).key()).isEqualTo("own");
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void everyBlueprintIsFoundByTheNameOfItsFile(Blueprint blueprint) {
        assertThat(BLUEPRINTS.find(blueprint.key())).contains(blueprint);
        assertThat(DataFiles.find("blueprints/" + blueprint.key() + ".json")).allMatch(file -> file.exists());
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void everyTextIsThereInThreeLanguages(Blueprint blueprint) {
        assertThat(WordsIn.all(blueprint))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.texts())
                        .containsOnlyKeys("en", "es", "fr")
                        .allSatisfy((language, text) -> assertThat(text).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void everyInstrumentAndAgreementThatIsNamedExists(Blueprint blueprint) {
        Instruments instruments = new Instruments();

        assertThat(blueprint.instruments())
                .allSatisfy(key -> assertThat(instruments.find(key)).isPresent());
        assertThat(new AgreementTexts().find(blueprint.agreement())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void everyDefaultIsOneThatAProgramAccepts(Blueprint blueprint) {
        Blueprint.Defaults defaults = blueprint.defaults();

        assertThat(defaults.mentorCapacity()).isBetween(1, 99);
        assertThat(defaults.menteesPerMentorMin()).isBetween(0, defaults.mentorCapacity());
        assertThat(defaults.mentorsPerMentee()).isBetween(1, 9);
        assertThat(defaults.durationMonths()).isBetween(1, 24);
        assertThat(defaults.weights())
                .containsKeys(Blueprint.CRITERIA.subList(0, 6).toArray(String[]::new));
        Shape shape = defaults.shape() == null ? Shape.USUAL : defaults.shape().shape();
        assertThat(shape.groupLeast()).isBetween(2, shape.groupMost());
        assertThat(shape.groupCompany() == Company.ANY)
                .isEqualTo(shape.groupCompanyBy().isEmpty());
        assertThat(blueprint.planActivities()).allSatisfy(activity -> {
            assertThat(activity.hours()).isPositive();
            assertThat(activity.title().texts().values()).allMatch(title -> title.length() <= 200);
        });
    }

    @Test
    void inclusiveTeachingPlansTenHoursOfMentoringAndTenOfPiloting() {
        assertThat(hours("A")).isEqualTo(List.of(1, 2, 6, 1));
        assertThat(hours("B")).isEqualTo(List.of(8, 1, 1));
    }

    @Test
    void inclusiveTeachingHasTwoColleaguesAMentorAndTwoActivitiesEach() {
        Blueprint.Defaults defaults = inclusiveTeaching().defaults();

        assertThat(defaults.menteesPerMentorMin()).isEqualTo(2);
        assertThat(defaults.menteeEvidence()).isEqualTo(2);
        assertThat(defaults.mentorEvidence()).isEqualTo(2);
        assertThat(inclusiveTeaching().instruments()).containsExactly("inclusive-teaching");
    }

    @Test
    void alumniHaveFiveYearsAndSixteenHours() {
        Blueprint alumni = BLUEPRINTS.find("alumni-to-students").orElseThrow();

        assertThat(alumni.defaults().minimumExperienceYears()).isEqualTo(5);
        assertThat(alumni.defaults().requiredHours()).isEqualByComparingTo("16");
        assertThat(alumni.planActivities().stream()
                        .map(Blueprint.Activity::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("16");
    }

    @Test
    void womenAcademicsMixAgesAndRolesInGroupsOfThreeToSix() {
        Blueprint.Defaults defaults =
                BLUEPRINTS.find("women-academics").orElseThrow().defaults();
        Shape shape = java.util.Objects.requireNonNull(defaults.shape()).shape();

        assertThat(List.of(shape.groupMentors(), shape.groupLeast(), shape.groupMost()))
                .isEqualTo(List.of(1, 3, 6));
        assertThat(shape.groupCompany()).isEqualTo(Company.MIXED);
        assertThat(shape.groupCompanyBy()).containsExactly("experience");
        assertThat(defaults.criterionChoices().get("role"))
                .isEqualTo(new CriterionChoice(MatchKind.COMPLEMENTARY, null));
    }

    @Test
    void whereParticipantsHaveTheirSayWithTheCoordinatorWishesWeigh() {
        assertThat(blueprints())
                .filteredOn(blueprint -> blueprint.defaults().decidedBy().wishing(blueprint.mentoringType()))
                .isNotEmpty()
                .allSatisfy(
                        blueprint -> assertThat(blueprint.defaults().weights().getOrDefault("wishes", 0))
                                .isPositive());
    }

    @Test
    void choicesOnUnknownCriteriaAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blueprint.Defaults(
                        1,
                        1,
                        1,
                        null,
                        null,
                        0,
                        0,
                        9,
                        DecidedBy.BOTH,
                        Map.of(),
                        Map.of("shoe size", new CriterionChoice(null, 3)),
                        null,
                        Set.of(),
                        null));
    }

    @Test
    void weightsOnUnknownCriteriaAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> defaults(Map.of("shoe size", 3), Set.of()));
    }

    @Test
    void weightsAboveTenAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> defaults(Map.of("skills", 11), Set.of()));
    }

    @Test
    void minimumExperienceWithoutYearsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> defaults(Map.of(), Set.of(HardRule.MINIMUM_EXPERIENCE)));
    }

    private static Blueprint.Defaults defaults(Map<String, Integer> weights, Set<HardRule> rules) {
        return new Blueprint.Defaults(
                1, 1, 1, null, null, 0, 0, 9, DecidedBy.BOTH, weights, Map.of(), null, rules, null);
    }

    private static List<Integer> hours(String section) {
        return inclusiveTeaching().planActivities().stream()
                .filter(activity -> activity.section().equals(section))
                .map(activity -> activity.hours().intValueExact())
                .toList();
    }

    private static Blueprint inclusiveTeaching() {
        return BLUEPRINTS.find("inclusive-teaching-network").orElseThrow();
    }
}
