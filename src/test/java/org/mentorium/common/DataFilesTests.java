package org.mentorium.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class DataFilesTests {
    record Thing(String key, Words name) {}

    @Test
    void wordsAreReadFromAnObjectOfLanguages() {
        Thing thing = DataFiles.parse("{\"key\": \"a\", \"name\": {\"en\": \"A\", \"fr\": \"B\"}}", Thing.class);

        assertThat(thing.name().texts()).containsEntry("en", "A").containsEntry("fr", "B");
    }

    @Test
    void unknownFieldsAreRefused() {
        assertRefused("{\"key\": \"a\", \"name\": {\"en\": \"A\"}, \"nmae\": 1}");
    }

    @Test
    void missingFieldsAreRefused() {
        assertRefused("{\"key\": \"a\"}");
    }

    @Test
    void fieldsThatStandTwiceAreRefused() {
        assertRefused("{\"key\": \"a\", \"key\": \"b\", \"name\": {\"en\": \"A\"}}");
    }

    private static void assertRefused(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> DataFiles.parse(json, Thing.class));
    }
}
