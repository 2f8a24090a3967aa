package org.mentorium.questionnaires;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Instruments;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A questionnaire with its words, versions and rounds, for the program's staff. */
@Service
@Transactional(readOnly = true)
class QuestionnairePages {

    private final QuestionnaireAccess access;
    private final RoundRows rounds;
    private final Instruments instruments;
    private final JdbcClient jdbc;

    QuestionnairePages(QuestionnaireAccess access, RoundRows rounds, Instruments instruments, JdbcClient jdbc) {
        this.access = access;
        this.rounds = rounds;
        this.instruments = instruments;
        this.jdbc = jdbc;
    }

    /** One version; lock is what its forms carry. */
    public record VersionView(int number, @Nullable Instant publishedAt, Instrument definition, int lock) {

        public boolean published() {
            return publishedAt != null;
        }

        /** The phase of a name when something is asked in it, or else the first; before, while nothing is asked. */
        Phase phase(String name) {
            return phases().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(phases().isEmpty() ? Phase.PRE : phases().get(0));
        }

        /** The phases in which something is asked. */
        public List<Phase> phases() {
            return Arrays.stream(Phase.values())
                    .filter(phase -> !definition.itemsIn(phase).isEmpty())
                    .toList();
        }
    }

    /**
     * A questionnaire as it stands: its newest version first.
     *
     * @param reworded whether its words differ from those in the library
     */
    public record Page(
            long id,
            ProgramScope program,
            Confidentiality confidentiality,
            List<VersionView> versions,
            List<RoundRow> rounds,
            boolean reworded) {

        public VersionView newest() {
            return versions.get(0);
        }

        public List<Wording> wordings() {
            return Wording.all(newest().definition());
        }

        /** What can be chosen for an item of the newest version; nothing for other texts. */
        public List<String> options(Wording wording, Locale locale) {
            var item = wording.item();
            return item == null
                    ? List.of()
                    : item.kind().variables(newest().definition(), item).stream()
                            .limit(1)
                            .flatMap(variable -> variable.options().stream())
                            .map(option -> option.label().in(locale))
                            .toList();
        }

        public boolean draft() {
            return !newest().published();
        }

        public boolean begun() {
            return rounds.stream().anyMatch(RoundRow::begun);
        }

        /** Phases that have no round yet. */
        public List<Phase> freePhases() {
            return newest().phases().stream()
                    .filter(phase -> rounds.stream().noneMatch(round -> round.phase() == phase))
                    .toList();
        }

        public boolean mayPlan() {
            return mayChange() && !freePhases().isEmpty();
        }

        public boolean mayChange() {
            return QuestionnaireRights.mayChange(program);
        }

        public boolean maySeeWhoAnswered() {
            return QuestionnaireRights.maySeeWhoAnswered(program);
        }
    }

    Page of(Viewer viewer, long id) {
        ProgramScope program = access.read(viewer, id);
        List<VersionView> versions = jdbc.sql("""
                        select number, published_at, definition, version from questionnaire_version
                        where questionnaire_id = ? order by number desc
                        """)
                .param(id)
                .query((row, n) -> {
                    OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
                    return new VersionView(
                            row.getInt("number"),
                            publishedAt == null ? null : publishedAt.toInstant(),
                            InstrumentJson.read(row.getString("definition")),
                            row.getInt("version"));
                })
                .list();
        Instrument definition = versions.get(0).definition();
        return new Page(
                id,
                program,
                confidentiality(id),
                versions,
                rounds.of(program.id()).stream()
                        .filter(round -> round.questionnaireId() == id)
                        .toList(),
                !instruments.find(definition.key()).map(definition::equals).orElse(false));
    }

    private Confidentiality confidentiality(long id) {
        return jdbc.sql("select confidentiality from questionnaire where id = ?")
                .param(id)
                .query((row, n) -> Confidentiality.valueOf(row.getString("confidentiality")))
                .single();
    }

    /** One version of the page's, or NotFound. */
    VersionView version(Page page, int number) {
        return page.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
