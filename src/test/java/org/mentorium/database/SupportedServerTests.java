package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class SupportedServerTests {

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18})
    void supportedVersionsPass(int major) {
        assertThatCode(() -> SupportedServer.check(major, "UTF8")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void otherVersionsAreRefusedByName(int major) {
        assertThatThrownBy(() -> SupportedServer.check(major, "UTF8"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("The database is PostgreSQL %d. Mentorium runs on PostgreSQL 15 to 18.", major);
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(() -> SupportedServer.check(17, "SQL_ASCII"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Mentorium needs UTF-8");
    }

    @Test
    void silentServerIsSaidToBeSilent() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/mentorium");
        assertThatThrownBy(() -> SupportedServer.check(nowhere))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("The database does not answer");
    }
}
