package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Blueprint;

/** Age, gender, origin, belief, health and the like are no criteria: none of them is there to be read. */
class ProtectedAttributesTests {

    private static final List<String> PROTECTED = List.of(
            "age",
            "birth",
            "gender",
            "sex",
            "nation",
            "ethnic",
            "race",
            "origin",
            "religion",
            "belief",
            "health",
            "disab",
            "orientation",
            "marital",
            "pregnan",
            "union");

    /** What matching knows of a person; something that is added is thought about here first. */
    private static final Set<String> KNOWN = Set.of(
            "participantId",
            "personId",
            "role",
            "name",
            "organisationId",
            "organisation",
            "position",
            "lineManagerId",
            "languages",
            "skillsOffered",
            "skillsSought",
            "goals",
            "experienceYears",
            "availability",
            "timeZone",
            "capacity",
            "occupation",
            "place",
            "meetingMode",
            "safeguards",
            "answers",
            "parts",
            "yearGroup");

    private final JavaClasses scoring = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mentorium.matching.scoring");

    @Test
    void whatIsKnownOfAPersonIsNoProtectedAttribute() {
        Set<String> names = Arrays.stream(MatchingProfile.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(names).isEqualTo(KNOWN);
        assertThat(names)
                .filteredOn(name -> !name.equals("languages") && !name.equals("lineManagerId"))
                .noneMatch(ProtectedAttributesTests::named);
    }

    @Test
    void noCriterionIsAProtectedAttribute() {
        assertThat(Criteria.ALL).extracting(Criterion::key).containsExactlyInAnyOrderElementsOf(Blueprint.CRITERIA);
        assertThat(Blueprint.CRITERIA)
                .filteredOn(key -> !key.equals("language"))
                .noneMatch(ProtectedAttributesTests::named);
    }

    @Test
    void onlyOneRuleReadsWhoIsAMinorAndOnlyWhatKeepsApartReadsWhatIsConfidential() {
        assertThat(readers(MatchingProfile.class.getName(), "safeguards")).containsExactly("MinorsRule");
        assertThat(readers("org.mentorium.wishes.Preferences", "ratherNots"))
                .containsExactlyInAnyOrder("ApartRule", "Fellows");
    }

    private Set<String> readers(String owner, String method) {
        return scoring.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(access -> reads(access, owner, method)))
                .map(ProtectedAttributesTests::file)
                .collect(Collectors.toSet());
    }

    private static boolean reads(JavaAccess<?> access, String owner, String method) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(method);
    }

    private static String file(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.replaceAll("\\$.*", "");
    }

    private static boolean named(String name) {
        String small = name.toLowerCase(java.util.Locale.ROOT);
        return PROTECTED.stream().anyMatch(small::contains);
    }
}
