package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.Words;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Keys;
import org.mentorium.instruments.Licence;
import org.mentorium.instruments.Section;

/** How a questionnaire of one's own begins: its title and a word of introduction. */
record OriginForm(Three naming, Three introduction) {

    OriginForm {
        naming = naming == null ? Three.EMPTY : naming;
        introduction = introduction == null ? Three.EMPTY : introduction;
    }

    static final OriginForm EMPTY = new OriginForm(Three.EMPTY, Three.EMPTY);

    /** Nothing is asked yet; where it comes from is still to be said. */
    Instrument instrument() {
        Words title = naming.words("naming");
        Words blank = new Words(Map.of("en", ""));
        return new Instrument(
                Keys.of(title.in(Locale.ENGLISH), List.of()),
                0,
                title,
                introduction.words("introduction"),
                blank,
                Licence.OWN,
                blank,
                blank,
                blank,
                List.of(),
                List.of(),
                List.of(new Section("main", null, null, null, List.of())));
    }
}
