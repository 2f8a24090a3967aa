package org.mentorium.instruments;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An instrument as JSON: how versions are stored and files exchanged. Parts that an item does not use are left out; an
 * unknown or repeated field is refused.
 */
public final class InstrumentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private InstrumentJson() {}

    /** Throws a JacksonException for what is no instrument at all; whether it keeps the rules is another question. */
    public static Instrument read(String json) {
        return JSON.readValue(json, Instrument.class);
    }

    public static String write(Instrument instrument) {
        return JSON.writeValueAsString(instrument);
    }

    /** For people: one field a line. */
    public static String pretty(Instrument instrument) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(instrument);
    }
}
