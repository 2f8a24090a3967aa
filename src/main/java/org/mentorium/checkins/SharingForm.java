package org.mentorium.checkins;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who reads the words: their author alone, or all members. */
record SharingForm(
        @NotNull Readers checkInReaders, @Nullable Integer version) {

    enum Readers {
        AUTHOR,
        MEMBERS
    }

    static SharingForm of(CheckInPage.Answers answers) {
        return new SharingForm(answers.shared() ? Readers.MEMBERS : Readers.AUTHOR, answers.version());
    }

    boolean shared() {
        return checkInReaders == Readers.MEMBERS;
    }
}
