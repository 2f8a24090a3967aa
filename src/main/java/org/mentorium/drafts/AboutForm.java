package org.mentorium.drafts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Licence;

/** Where a questionnaire comes from, what may be done with it, and how it is read. */
record AboutForm(Three source, @Nullable Licence licence, Three terms, Three citation, Three scoring, int version) {

    AboutForm {
        source = source == null ? Three.EMPTY : source;
        terms = terms == null ? Three.EMPTY : terms;
        citation = citation == null ? Three.EMPTY : citation;
        scoring = scoring == null ? Three.EMPTY : scoring;
    }

    static AboutForm of(Instrument instrument, int version) {
        return new AboutForm(
                Three.of(instrument.source()),
                instrument.licence(),
                Three.of(instrument.terms()),
                Three.of(instrument.citation()),
                Three.of(instrument.scoring()),
                version);
    }

    Instrument in(Instrument old) {
        if (licence == null) {
            throw new RuleBroken("drafts.about.licence").at("licence");
        }
        return new Instrument(
                old.key(),
                old.order(),
                old.title(),
                old.introduction(),
                source.words("source"),
                Objects.requireNonNull(licence),
                terms.words("terms"),
                citation.words("citation"),
                scoring.words("scoring"),
                old.scales(),
                old.dimensions(),
                old.sections());
    }
}
