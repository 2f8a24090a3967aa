package org.mentorium.programs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Submissions;

/** What is decided when a program is made: everything else has a first value from the blueprint. */
record NewProgramForm(
        @NotBlank @Size(max = 50) String blueprint,
        @NotBlank @Size(max = 200) String programName,
        @NotEmpty List<@Pattern(regexp = "en|es|fr") String> textLanguages,
        @Nullable String token) {

    static NewProgramForm empty(String blueprint, Viewer viewer) {
        return new NewProgramForm(blueprint, "", List.of(viewer.locale().getLanguage()), Submissions.newToken());
    }

    /** The reader's own language comes first if it is chosen: the plan is written in it. */
    NewProgram data(Viewer viewer) {
        String own = viewer.locale().getLanguage();
        List<String> languages = Stream.concat(Stream.of(own).filter(textLanguages::contains), textLanguages.stream())
                .distinct()
                .toList();
        return new NewProgram(blueprint, programName.strip(), languages, viewer.zone());
    }
}
