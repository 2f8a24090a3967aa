package org.mentorium.instruments;

/** A line of the respondent's own words. */
class ShortTextItems extends TextItems {

    ShortTextItems() {
        super("SHORT_TEXT", "line", 300);
    }
}
