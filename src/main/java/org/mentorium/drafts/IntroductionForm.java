package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.Words;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Keys;
import org.mentorium.instruments.Licence;
import org.mentorium.instruments.Section;

/** What respondents read first: the title and a word of introduction. A questionnaire of one's own begins with it. */
record IntroductionForm(Three naming, Three introduction, int version) {

    IntroductionForm {
        naming = naming == null ? Three.EMPTY : naming;
        introduction = introduction == null ? Three.EMPTY : introduction;
    }

    static final IntroductionForm EMPTY = new IntroductionForm(Three.EMPTY, Three.EMPTY, 0);

    static IntroductionForm of(Instrument instrument, int version) {
        return new IntroductionForm(Three.of(instrument.title()), Three.of(instrument.introduction()), version);
    }

    Instrument in(Instrument old) {
        return old.introduced(naming.words("naming"), introduction.words("introduction"));
    }

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
