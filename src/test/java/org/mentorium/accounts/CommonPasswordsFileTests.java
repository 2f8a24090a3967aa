package org.mentorium.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class CommonPasswordsFileTests {
    private final List<String> lines;

    CommonPasswordsFileTests() throws IOException {
        lines = new ClassPathResource("accounts/common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void theListIsLongAndHasNothingTwice() {
        assertThat(lines).hasSizeGreaterThan(1_400).doesNotHaveDuplicates();
    }

    @Test
    void everyLineIsInLowerCaseWithoutSpaces() {
        assertThat(lines).allMatch(line -> line.equals(line.toLowerCase(Locale.ROOT)) && line.matches("\\S+"));
    }

    @Test
    void theUsualOnesAreThereWithTheirStems() {
        assertThat(lines).contains("password", "password1234", "123456789012", "qwertyuiop123", "contraseña123");
    }
}
