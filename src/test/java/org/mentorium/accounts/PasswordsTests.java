package org.mentorium.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.common.RuleBroken;

class PasswordsTests {

    private final Passwords passwords;

    PasswordsTests() throws IOException {
        passwords = new Passwords();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "aaaaaaaaaaaaaaaa", "password1234", "Password987!!"})
    void shortOrCommonPasswordsAreRefusedAtTheField(String password) {
        assertThatThrownBy(() -> passwords.check(password))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.field()).isEqualTo("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper boats on the river", "ñandúes y tucanes", "дванадцять слів"})
    void noCompositionRuleIsAsked(String password) {
        assertThatCode(() -> passwords.check(password)).doesNotThrowAnyException();
    }

    @Test
    void storedAsArgon2id() {
        String hash = passwords.hash("paper boats on the river");
        assertThat(hash).startsWith("$argon2id$").doesNotContain("paper");
        assertThat(passwords.matches("paper boats on the river", hash)).isTrue();
        assertThat(passwords.matches("paper boats on the lake", hash)).isFalse();
    }
}
