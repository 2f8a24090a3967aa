package org.mentorium.instruments;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an instrument needs besides the rules of every draft before people are asked to answer it. */
public final class PublicationRules {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");

    private PublicationRules() {}

    public static List<Fault> faults(Instrument instrument) {
        return Stream.of(
                        when(instrument.variables().isEmpty(), "items", "instruments.fault.publish.empty"),
                        when(!instrument.licence().allowsUse(), "about", "instruments.fault.publish.licence"),
                        when(unsaid(instrument), "about", "instruments.fault.publish.about"),
                        languages(instrument))
                .flatMap(Function.identity())
                .toList();
    }

    private static boolean unsaid(Instrument instrument) {
        return Stream.of(instrument.source(), instrument.terms(), instrument.citation(), instrument.scoring())
                .anyMatch(words -> words.in(Locale.ENGLISH).isBlank());
    }

    /** People answer in their language, so no text that they read may be missing in one. */
    private static Stream<Fault> languages(Instrument instrument) {
        return Texts.of(instrument).all().stream()
                .filter(text -> !LANGUAGES.stream()
                        .allMatch(language ->
                                !text.words().texts().getOrDefault(language, "").isBlank()))
                .map(text -> Fault.of(text.place(), "instruments.fault.publish.languages", text.place()))
                .limit(1);
    }

    private static Stream<Fault> when(boolean wrong, String place, String message) {
        return wrong ? Stream.of(Fault.of(place, message)) : Stream.of();
    }
}
