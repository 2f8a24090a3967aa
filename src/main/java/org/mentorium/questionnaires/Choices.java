package org.mentorium.questionnaires;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Instruments;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms offer, in the reader's language. */
@Component
class Choices {

    private final Instruments instruments;
    private final MessageSource words;

    Choices(Instruments instruments, MessageSource words) {
        this.instruments = instruments;
        this.words = words;
    }

    List<Option> instruments(Locale locale) {
        return instruments.all().stream()
                .map(instrument ->
                        new Option(instrument.key(), instrument.title().in(locale)))
                .toList();
    }

    Map<String, String> introductions(Locale locale) {
        return instruments.all().stream()
                .collect(Collectors.toMap(
                        Instrument::key, instrument -> instrument.introduction().in(locale)));
    }

    List<Option> phases(Locale locale) {
        return phases(Arrays.asList(Phase.values()), locale);
    }

    List<Option> phases(Collection<Phase> some, Locale locale) {
        return some.stream()
                .map(phase -> option("questionnaires.phase.", phase, locale))
                .toList();
    }

    /** Among peers there are no sides to choose from. */
    List<Option> audiences(ProgramScope program, Locale locale) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience == Audience.BOTH || !program.type().peers())
                .map(audience -> option("questionnaires.audience.", audience, locale))
                .toList();
    }

    /** What a round may wait for; after sessions only what is asked after each. */
    List<Option> openings(@Nullable Phase phase, Locale locale) {
        return Arrays.stream(RoundEvent.values())
                .filter(event -> event != RoundEvent.OPENED)
                .filter(event -> phase == null || (event == RoundEvent.SESSION) == (phase == Phase.SESSION))
                .map(event -> option("questionnaires.roundEvent.", event, locale))
                .toList();
    }

    List<Option> closings(Locale locale) {
        return Arrays.stream(RoundEvent.values())
                .filter(event -> event != RoundEvent.SESSION)
                .map(event -> option("questionnaires.roundEvent.", event, locale))
                .toList();
    }

    List<Option> confidentialities(Locale locale) {
        return Arrays.stream(Confidentiality.values())
                .map(each -> option("questionnaires.confidentiality.", each, locale))
                .toList();
    }

    /** What each means, by its name. */
    Map<String, String> meanings(Locale locale) {
        return Arrays.stream(Confidentiality.values())
                .collect(Collectors.toMap(
                        Confidentiality::name,
                        each -> words.getMessage("questionnaires.confidentialityAbout." + each, null, locale)));
    }

    private Option option(String prefix, Enum<?> value, Locale locale) {
        return new Option(value.name(), words.getMessage(prefix + value.name(), null, locale));
    }
}
