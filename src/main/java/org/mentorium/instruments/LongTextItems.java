package org.mentorium.instruments;

/** As many lines of the respondent's own words as anybody writes. */
class LongTextItems extends TextItems {

    LongTextItems() {
        super("LONG_TEXT", "lines", 20_000);
    }
}
