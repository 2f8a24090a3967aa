package org.mentorium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTests {

    private static final Table TABLE = Table.of("t", List.of("a"), List.of(List.of("é")));

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void csvIsAnAttachmentThatNobodySniffs() throws Exception {
        Download.csv(TABLE, "Participants 2026").render(null, new MockHttpServletRequest(), response);
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Participants 2026.csv\"; filename*=UTF-8''Participants%202026.csv");
        assertThat(response.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void xlsxHasItsOwnType() throws Exception {
        Download.xlsx(TABLE, "Año").sendTo(response);
        assertThat(response.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Ano.xlsx\"; filename*=UTF-8''A%C3%B1o.xlsx");
        assertThat(response.getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1",
                "a\"; filename=\"b",
                "../../etc/passwd",
                "a\\b",
                "\u202Egpj.exe",
                "a;b='c'",
                "\uD800x",
                "50%41"
            })
    void nameCannotEndTheHeaderOrLeaveTheFolder(String name) throws Exception {
        Download.csv(TABLE, name).sendTo(response);
        assertThat(response.getHeader("Content-Disposition"))
                .matches(
                        "attachment; filename=\"[^\"\\\\/%\\r\\n]+\\.csv\"; filename\\*=UTF-8''[A-Za-z0-9._%\\-]+\\.csv")
                .doesNotContain("%0D", "%0A", "%E2%80%AE", "%2F");
    }

    @Test
    void nameWithoutAnythingUsableIsStillAName() {
        assertThat(FileNames.safe("\r\n..")).isEqualTo("export");
    }

    @Test
    void longNameKeepsItsEnding() {
        assertThat(FileNames.safe("é".repeat(300) + ".xlsx")).hasSize(120).endsWith("é.xlsx");
    }

    @Test
    void failureBeforeTheFirstByteLeavesAnUntouchedResponse() {
        Table failing = new Table("t", List.of("a"), sink -> {
            throw new IOException("the database went away");
        });
        assertThatThrownBy(() -> Download.csv(failing, "a").sendTo(response)).hasMessage("the database went away");
        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
