package org.mentorium.programs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Option;
import org.mentorium.web.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of the set-up offer; a template asks only for what its page shows. */
@Component
class SetupChoices {

    private final Labels labels;
    private final OrganisationChoices organisations;

    SetupChoices(Labels labels, OrganisationChoices organisations) {
        this.labels = labels;
        this.organisations = organisations;
    }

    public List<Option> mentoringTypes() {
        return labels.options(MentoringType.values());
    }

    /** What each mentoring type means, under its choice. */
    public Map<String, String> aboutMentoringTypes() {
        return labels.about(MentoringType.values());
    }

    public List<Option> formalities() {
        return List.of(new Option("true", labels.formal(true)), new Option("false", labels.formal(false)));
    }

    public Map<String, String> aboutFormalities() {
        return labels.aboutFormality();
    }

    public List<Option> languages() {
        return labels.languages();
    }

    public List<Option> organisations() {
        return organisations.all();
    }

    public List<Option> zones(@Nullable Object chosen) {
        return Zones.options(LocaleContextHolder.getLocale(), chosen == null ? null : chosen.toString());
    }

    public List<Option> hardRules() {
        return labels.options(HardRule.values());
    }

    public List<Option> matchKinds() {
        return labels.options(MatchKind.values());
    }

    public List<Option> deciders() {
        return labels.options(DecidedBy.values());
    }

    public Map<String, String> aboutDeciders() {
        return labels.about(DecidedBy.values());
    }

    public List<Option> objectives() {
        return labels.options(MatchObjective.values());
    }

    public Map<String, String> aboutObjectives() {
        return labels.about(MatchObjective.values());
    }

    public List<Option> precedences() {
        return labels.options(Precedence.values());
    }

    public Map<String, String> aboutPrecedences() {
        return labels.about(Precedence.values());
    }

    public List<Option> roles() {
        return labels.options(ProgramRole.values());
    }

    public Map<String, String> aboutRoles() {
        return labels.about(ProgramRole.values());
    }

    public List<Option> planModes() {
        return labels.options(PlanMode.values());
    }
}
