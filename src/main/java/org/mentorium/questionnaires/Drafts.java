package org.mentorium.questionnaires;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Fault;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentRules;
import org.mentorium.instruments.Keys;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A questionnaire's draft as its coordinators build it: any change that keeps the rules. */
@Service
@Transactional
public class Drafts {

    private final QuestionnaireAccess access;
    private final QuestionnaireRepository repository;
    private final QuestionnairePages pages;
    private final Clock clock;

    Drafts(QuestionnaireAccess access, QuestionnaireRepository repository, QuestionnairePages pages, Clock clock) {
        this.access = access;
        this.repository = repository;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A draft as it stands.
     *
     * @param lock what forms carry, so that nobody overwrites unseen
     * @param published the newest published definition before it
     */
    public record Draft(
            long id,
            ProgramScope program,
            Instrument definition,
            int lock,
            @Nullable Instrument published) {}

    /** The newest version is published; changes need a new one. */
    public static final class Published extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long id;

        Published(long id) {
            super("published", null, false, false);
            this.id = id;
        }

        public long id() {
            return id;
        }
    }

    @Transactional(readOnly = true)
    public Draft find(Viewer viewer, long id) {
        QuestionnairePages.Page page = pages.of(viewer, id);
        Forbidden.unless(page.mayChange());
        if (!page.draft()) {
            throw new Published(id);
        }
        return new Draft(
                id,
                page.program(),
                page.newest().definition(),
                page.newest().lock(),
                page.versions().size() > 1 ? page.versions().get(1).definition() : null);
    }

    /** Any change of the draft as it stands now. */
    public void change(Viewer viewer, long id, UnaryOperator<Instrument> change) {
        QuestionnaireVersion draft = access.change(viewer, id).questionnaire().newest();
        if (draft.published()) {
            throw new Published(id);
        }
        Instrument changed = change.apply(draft.definition());
        keepRules(changed);
        draft.reword(changed);
    }

    /** A change by a form that saw the draft at a lock; the conflicts are said when somebody saved it since. */
    public void change(
            Viewer viewer,
            long id,
            int seen,
            String address,
            Supplier<List<Conflict>> conflicts,
            UnaryOperator<Instrument> change) {
        if (access.change(viewer, id).questionnaire().newest().version() != seen) {
            throw new StaleVersion(address, conflicts.get());
        }
        change(viewer, id, change);
    }

    /** The program at an address, for those who may begin a draft in it. */
    @Transactional(readOnly = true)
    public ProgramScope program(Viewer viewer, String slug) {
        ProgramScope program = access.list(viewer, slug);
        Forbidden.unless(QuestionnaireRights.mayChange(program));
        return program;
    }

    /** What the newest version of a questionnaire says, for its program's staff. */
    @Transactional(readOnly = true)
    public Instrument newest(Viewer viewer, long id) {
        return pages.of(viewer, id).newest().definition();
    }

    /** A questionnaire of the program's own, without rounds. Its key tells nothing when another has it already. */
    public long create(Viewer viewer, String slug, Instrument definition) {
        ProgramScope program = program(viewer, slug);
        keepRules(definition);
        Set<String> taken = repository.instrumentsOf(program.id());
        Instrument own = definition.named(Keys.of(definition.key(), taken), definition.title());
        return repository
                .save(new Questionnaire(program.id(), own, Set.of(), Audience.BOTH, clock.instant()))
                .id();
    }

    private static void keepRules(Instrument changed) {
        List<Fault> faults = InstrumentRules.faults(changed);
        if (!faults.isEmpty()) {
            throw new RuleBroken(faults.get(0).message(), faults.get(0).args().toArray());
        }
    }
}
