package org.mentorium.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Instruments;
import org.springframework.mock.web.MockMultipartFile;

/** A questionnaire goes out as a file and comes in again; what is no questionnaire is refused with its place. */
class InstrumentFileTests {

    static List<Instrument> instruments() {
        return new Instruments().all();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void whatGoesOutComesInAgain(Instrument instrument) {
        assertThat(read(InstrumentJson.pretty(instrument).getBytes(UTF_8))).isEqualTo(instrument);
    }

    static Stream<byte[]> hostile() {
        String good = InstrumentJson.write(new Instruments().all().get(0));
        byte[] big = new byte[3 << 20];
        Arrays.fill(big, (byte) ' ');
        return Stream.of(
                new byte[0],
                big,
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
                new byte[] {'P', 'K', 3, 4},
                "null".getBytes(UTF_8),
                "[]".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                "[".repeat(100_000).getBytes(UTF_8),
                (good + good).getBytes(UTF_8),
                good.substring(0, 500).getBytes(UTF_8),
                good.replace("\"key\":\"main\"", "\"key\":\"../x\"").getBytes(UTF_8),
                good.replace("\"scale\":\"awareness\"", "\"scale\":\"none\"").getBytes(UTF_8),
                good.replace("\"items\":[", "\"items\":[null,").getBytes(UTF_8),
                good.replace("\"value\":1", "\"value\":99999999999999999999").getBytes(UTF_8),
                good.replace("\"value\":1", "\"value\":1e400").getBytes(UTF_8),
                good.replace("\"en\":\"Slightly\"", "\"en\":null").getBytes(UTF_8),
                good.replace("\"required\":true", "\"required\":\"perhaps\"").getBytes(UTF_8),
                good.replace("Slightly", "Sli\\u0000ghtly").getBytes(UTF_8),
                good.replace("Slightly", "Sli\\ud800ghtly").getBytes(UTF_8),
                "<questionnaire/>".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoQuestionnaireIsRefusedKindly(byte[] file) {
        try {
            assertThat(InstrumentFile.read(new MockMultipartFile("file", file)).problems())
                    .isNotEmpty();
        } catch (RuleBroken e) {
            assertThat(e.field()).isEqualTo("file");
        }
    }

    @Test
    void aMistakeIsSaidWithItsLineAndPlace() {
        String json = InstrumentJson.pretty(new Instruments().all().get(0)).replace("\"LIKERT\"", "\"LIKED\"");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> read(json.getBytes(UTF_8)))
                .matches(e -> e.messageKey().equals("drafts.file.json")
                        && ((Integer) e.args()[0]) > 10
                        && e.args()[2].equals("sections › [1] › items › [1] › kind"));
    }

    private static @Nullable Instrument read(byte[] bytes) {
        return InstrumentFile.read(new MockMultipartFile("file", bytes)).instrument();
    }
}
