package org.mentorium.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Section;

/** A section's heading and what stands under it; both may be left out. */
record SectionForm(Three naming, Three introduction, int version) implements PartForm {

    SectionForm {
        naming = naming == null ? Three.EMPTY : naming;
        introduction = introduction == null ? Three.EMPTY : introduction;
    }

    static SectionForm of(@Nullable Section section, int version) {
        return section == null
                ? new SectionForm(Three.EMPTY, Three.EMPTY, version)
                : new SectionForm(Three.of(section.title()), Three.of(section.introduction()), version);
    }

    Section section(String key, @Nullable Section old) {
        return new Section(
                key,
                naming.optional("naming"),
                introduction.optional("introduction"),
                old == null ? null : old.showIf(),
                old == null ? List.of() : old.items());
    }
}
