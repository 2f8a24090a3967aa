package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.DataFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that authors get says what the reader takes: the same fields, the same names. */
class InstrumentSchemaTests {

    private static final JsonNode SCHEMA = schema();

    static Stream<Arguments> records() {
        JsonNode defs = SCHEMA.path("$defs");
        return Stream.of(
                Arguments.of(Instrument.class, SCHEMA),
                Arguments.of(Scale.class, defs.path("scale")),
                Arguments.of(Scale.Option.class, defs.path("option")),
                Arguments.of(Dimension.class, defs.path("dimension")),
                Arguments.of(Section.class, defs.path("section")),
                Arguments.of(Item.class, defs.path("item")),
                Arguments.of(Item.Row.class, defs.path("row")),
                Arguments.of(Condition.class, defs.path("condition")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void theSchemaNamesTheFieldsThatAreRead(Class<?> type, JsonNode schema) {
        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void theSchemaNamesTheSameKindsLicencesPhasesAndDirections() {
        JsonNode defs = SCHEMA.path("$defs");
        JsonNode item = defs.path("item").path("properties");
        assertThat(names(item.path("kind")))
                .containsExactlyElementsOf(
                        ItemKinds.ALL.stream().map(ItemKind::name).toList());
        assertThat(names(item.path("phases").path("items"))).containsExactlyElementsOf(names(Phase.values()));
        assertThat(names(SCHEMA.path("properties").path("licence"))).containsExactlyElementsOf(names(Licence.values()));
        assertThat(names(defs.path("scale").path("properties").path("direction")))
                .containsExactlyElementsOf(names(Scale.Direction.values()));
    }

    private static List<String> names(JsonNode node) {
        return node.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static JsonNode schema() {
        try (InputStream in = DataFiles.find("schemas/instrument.schema.json")[0].getInputStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
