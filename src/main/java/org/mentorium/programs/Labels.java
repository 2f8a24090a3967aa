package org.mentorium.programs;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private final OrganisationChoices organisations;

    Labels(MessageSource words, OrganisationChoices organisations) {
        this.words = words;
        this.organisations = organisations;
    }

    String of(Enum<?> value) {
        return text(key(value));
    }

    private static String key(Enum<?> value) {
        return Objects.requireNonNull(PREFIXES.get(value.getDeclaringClass())) + value.name();
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

    private String text(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    List<Option> options(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), of(value)))
                .toList();
    }

    /** What each value means, for the hints under the choices of a form. */
    Map<String, String> about(Enum<?>... values) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, value -> text(key(value) + ".about")));
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
