package org.mentorium.programs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How what was typed is stored and shown again. */
final class Texts {

    private Texts() {}

    /** With one kind of line end and nothing around it. */
    static String tidy(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** A number as a form shows it: 10 and not 10.00, nor 1E+1. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
