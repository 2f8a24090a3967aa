package org.mentorium.drafts;

/** What a question says at one time; nothing for its usual words. */
record WordingForm(Three wording, int version) {

    WordingForm {
        wording = wording == null ? Three.EMPTY : wording;
    }
}
