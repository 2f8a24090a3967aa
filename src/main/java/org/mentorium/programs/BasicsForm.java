package org.mentorium.programs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorium.common.RuleBroken;
import org.mentorium.web.Zones;

/** What the program is; organisations by their numbers. */
record BasicsForm(
        @NotBlank @Size(max = 200) String programName,
        @Size(max = 2000) String aim,
        @NotNull MentoringType mentoringType,
        @NotNull Boolean formal,
        @NotEmpty List<@Pattern(regexp = "en|es|fr") String> textLanguages,
        List<String> programOrganisations,
        @NotBlank @Size(max = 60) String programZone,
        int version)
        implements TaskForm {

    BasicsForm {
        programOrganisations = programOrganisations == null ? List.of() : programOrganisations;
    }

    static BasicsForm of(Program program, int version) {
        Basics basics = program.basics();
        return new BasicsForm(
                basics.name(),
                basics.aim(),
                basics.mentoringType(),
                basics.formal(),
                basics.languages(),
                basics.organisations().stream().sorted().map(String::valueOf).toList(),
                basics.timeZone(),
                version);
    }

    @Override
    public void saveTo(Program program) {
        if (!Zones.valid(programZone)) {
            throw new RuleBroken("programs.basics.zone").at("programZone");
        }
        program.describe(new Basics(
                programName.strip(),
                Texts.tidy(aim),
                mentoringType,
                formal,
                languages(program.basics().languages()),
                programZone,
                organisations()));
    }

    /** The main language stays the first as long as it is chosen. */
    private List<String> languages(List<String> before) {
        return Stream.concat(before.stream().filter(textLanguages::contains), textLanguages.stream())
                .distinct()
                .toList();
    }

    private Set<Long> organisations() {
        return programOrganisations.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return List.of(
                new Said("form.programName", programName),
                new Said("form.aim", Texts.tidy(aim)),
                new Said("form.mentoringType", labels.of(mentoringType)),
                new Said("form.formal", labels.formal(formal)),
                new Said(
                        "form.textLanguages",
                        labels.formats()
                                .languages(textLanguages.stream().sorted().toList())),
                new Said("form.programOrganisations", labels.organisations(programOrganisations)),
                new Said("form.programZone", programZone));
    }
}
