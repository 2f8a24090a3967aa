package org.mentorium.programs;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mentorium.web.Choices;
import org.mentorium.web.Formats;
import org.mentorium.web.Locales;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Enum values and languages as the reader calls them. */
@Component
class Labels {

    private static final Map<Class<?>, String> PREFIXES = Map.of(
            Company.class, "programs.company.",
            MentoringType.class, "programs.mentoringType.",
            PlanMode.class, "programs.planMode.",
            DecidedBy.class, "programs.decidedBy.",
            HardRule.class, "programs.hardRule.",
            MatchKind.class, "programs.matchKind.",
            MatchObjective.class, "programs.matchObjective.",
            Precedence.class, "programs.precedence.",
            ProgramState.class, "programs.programState.",
            ProgramRole.class, "programs.programRole.");

    private final MessageSource words;
    private final Choices choices;
    private final OrganisationChoices organisations;
    private final ProgramRepository programs;

    Labels(MessageSource words, Choices choices, OrganisationChoices organisations, ProgramRepository programs) {
        this.words = words;
        this.choices = choices;
        this.organisations = organisations;
        this.programs = programs;
    }

    String of(Enum<?> value) {
        return text(prefix(value) + value.name());
    }

    private static String prefix(Enum<?> value) {
        return Objects.requireNonNull(PREFIXES.get(value.getDeclaringClass()));
    }

    String lines(Collection<? extends Enum<?>> values) {
        return values.stream().map(this::of).sorted().collect(Collectors.joining("\n"));
    }

    String yes(boolean yes) {
        return text(yes ? "web.yes" : "web.no");
    }

    String formal(boolean formal) {
        return text(formal ? "programs.formality.formal" : "programs.formality.informal");
    }

    String organisations(Collection<String> ids) {
        return organisations.all().stream()
                .filter(option -> ids.contains(option.value()))
                .map(Option::label)
                .collect(Collectors.joining("\n"));
    }

    /** In what mentees of a group are alike or different. */
    List<Option> companyBy(Collection<String> by) {
        return by.stream()
                .map(one -> new Option(one, text("programs.shape.by." + one)))
                .toList();
    }

    /** How many one organisation takes from another one, a line each. */
    String quotas(Map<String, Integer> quotas) {
        Map<String, String> names =
                organisations.all().stream().collect(Collectors.toMap(Option::value, Option::label));
        return quotas.entrySet().stream()
                .map(quota -> {
                    String[] two = quota.getKey().split("-");
                    Object[] args = {names.getOrDefault(two[0], "–"), names.getOrDefault(two[1], "–")};
                    return text("programs.shape.lending", args) + ": "
                            + formats().number(quota.getValue());
                })
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    String program(long id) {
        return programs.findById(id).map(program -> program.basics().name()).orElse("–");
    }

    static String lines(List<Option> options) {
        return options.stream().map(Option::label).collect(Collectors.joining("\n"));
    }

    private String text(String key, Object... args) {
        return words.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    List<Option> options(Enum<?>... values) {
        return choices.options(prefix(values[0]), values);
    }

    /** What each value means, for the hints under the choices of a form. */
    Map<String, String> about(Enum<?>... values) {
        return choices.about(prefix(values[0]), values);
    }

    Map<String, String> aboutFormality() {
        return Map.of(
                "true", text("programs.formality.formal.about"),
                "false", text("programs.formality.informal.about"));
    }

    /** The languages that a program's own texts can have. */
    List<Option> languages() {
        return Locales.SUPPORTED.stream()
                .map(locale -> new Option(locale.getLanguage(), formats().language(locale.getLanguage())))
                .toList();
    }

    /** Dates, numbers and lists in the reader's way of writing. */
    Formats formats() {
        return new Formats(LocaleContextHolder.getLocale(), ZoneOffset.UTC, null);
    }
}
