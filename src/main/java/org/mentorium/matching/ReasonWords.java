package org.mentorium.matching;

import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentorium.matching.scoring.Reason;
import org.mentorium.topics.Topics;
import org.mentorium.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says reasons in words, in the reader's language and to the reader. */
@Component
public class ReasonWords {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final MessageSource words;
    private final JsonMapper json;
    private final Topics topics;

    ReasonWords(MessageSource words, JsonMapper json, Topics topics) {
        this.words = words;
        this.topics = topics;
        this.json = json;
    }

    /** As they are stored. */
    public List<Reason> read(String stored) {
        return json.readValue(stored, REASONS);
    }

    /** What somebody may not learn is an empty text. {0} is the voice, {1} the mentor's name, {2} the mentee's; what follows is the reason's own. */
    public String say(Reason reason, Voice voice, String mentor, String mentee, Locale locale) {
        List<Object> args = new ArrayList<>(List.of(voice.name(), mentor, mentee));
        reason.words().args().forEach(argument -> args.add(say(argument, locale)));
        return words.getMessage(reason.words().key(), args.toArray(), locale);
    }

    /** What speaks for the two, in the order of the reasons. */
    public List<String> strengths(List<Reason> reasons, Voice voice, String mentor, String mentee, Locale locale) {
        return reasons.stream()
                .filter(reason -> reason.points() > 0)
                .map(reason -> say(reason, voice, mentor, mentee, locale))
                .filter(said -> !said.isBlank())
                .toList();
    }

    private Object say(Reason.Argument argument, Locale locale) {
        Formats formats = new Formats(locale, ZoneOffset.UTC, null);
        return switch (argument.kind()) {
            case LIST -> formats.list(argument.values());
            case TOPICS ->
                formats.list(argument.values().stream()
                        .map(key -> topics.name(key, locale))
                        .toList());
            case LANGUAGES ->
                // As they stand within a sentence: español, not Español.
                formats.list(argument.values().stream()
                        .map(code -> ULocale.getDisplayLanguage(code, ULocale.forLocale(locale)))
                        .toList());
            case NUMBER -> Double.valueOf(argument.values().get(0));
        };
    }
}
