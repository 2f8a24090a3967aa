package org.mentorium.questionnaires;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.PublicationRules;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the words of their program's questionnaires. */
@Service
@Transactional
class QuestionnaireChanges {

    private final QuestionnaireAccess access;
    private final Questionnaires questionnaires;
    private final QuestionnaireRepository repository;
    private final Clock clock;

    QuestionnaireChanges(
            QuestionnaireAccess access,
            Questionnaires questionnaires,
            QuestionnaireRepository repository,
            Clock clock) {
        this.access = access;
        this.questionnaires = questionnaires;
        this.repository = repository;
        this.clock = clock;
    }

    long adopt(Viewer viewer, String slug, AdoptionForm form) {
        ProgramScope program = access.list(viewer, slug);
        Forbidden.unless(QuestionnaireRights.mayChange(program));
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        form.phases().stream().filter(Objects::nonNull).forEach(phases::add);
        return questionnaires.adopt(program.id(), form.instrument(), phases, Objects.requireNonNull(form.audience()));
    }

    /** Publishes the draft that the coordinator has read; a second click finds it published. */
    void publish(Viewer viewer, long id, int seen) {
        Questionnaire questionnaire = access.change(viewer, id).questionnaire();
        if (questionnaire.newest().published()) {
            return;
        }
        if (questionnaire.newest().version() != seen) {
            throw new RuleBroken("questionnaires.publication.changed");
        }
        PublicationRules.faults(questionnaire.newest().definition()).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new RuleBroken(fault.message(), fault.args().toArray());
                });
        questionnaire.publish(repository.begunRounds(id), clock.instant());
    }

    /** Chooses who may read the answers. */
    void keep(Viewer viewer, long id, Confidentiality confidentiality) {
        access.change(viewer, id).questionnaire().keep(confidentiality, repository.begunRounds(id));
    }

    void draft(Viewer viewer, long id) {
        access.change(viewer, id).questionnaire().draft();
    }

    void discardDraft(Viewer viewer, long id) {
        access.change(viewer, id).questionnaire().discardDraft();
    }

    /** Takes a questionnaire that nobody has begun to answer out of its program; answers with the program's slug. */
    String remove(Viewer viewer, long id) {
        var changing = access.change(viewer, id);
        if (!repository.begunRounds(id).isEmpty()) {
            throw new RuleBroken("questionnaires.removal.begun");
        }
        repository.delete(changing.questionnaire());
        return changing.program().slug();
    }
}
