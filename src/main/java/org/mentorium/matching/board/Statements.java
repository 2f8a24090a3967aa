package org.mentorium.matching.board;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Board;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.Pins;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.CircleShape;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pins and bans that a coordinator states of themselves, without a draft; a pin that no run could keep is refused. */
@Service
@Transactional
class Statements {

    private final Cohorts cohorts;
    private final Constraints constraints;

    Statements(Cohorts cohorts, Constraints constraints) {
        this.cohorts = cohorts;
        this.constraints = constraints;
    }

    /** The two as far as they are found by name or number, among those who take part. */
    @Transactional(readOnly = true)
    Two two(ProgramScope program, @Nullable Long mentee, String menteeName, @Nullable Long mentor, String mentorName) {
        return TwoSearch.of(cohorts.read(program.id()), mentee, menteeName, mentor, mentorName);
    }

    void state(Viewer viewer, ProgramScope program, ConstraintForm form) {
        ChangeKind kind = requireNonNull(form.kind());
        long mentee = requireNonNull(form.mentee());
        long mentor = requireNonNull(form.mentor());
        Cohort cohort = cohorts.read(program.id());
        if (!kind.lasting() || !TwoSearch.of(cohort, mentee, "", mentor, "").found()) {
            throw Changes.unknown();
        }
        if (kind == ChangeKind.PIN) {
            refusal(cohort, mentee, mentor).ifPresent(refusal -> {
                throw refusal.at("kind");
            });
        }
        constraints.keep(viewer, program.id(), mentee, mentor, kind, form.why());
    }

    private static Optional<RuleBroken> refusal(Cohort cohort, long mentee, long mentor) {
        Bond pin = new Bond(mentor, mentee, Bond.Kind.PINNED);
        List<Bond> bonds = new ArrayList<>(cohort.bonds());
        bonds.removeIf(bond -> bond.constrains(mentee, mentor));
        Cohort free = cohort.withBonds(bonds);
        if (CircleShape.makes(cohort.policy())) {
            Board board = new Board(free, new Scoring(free), List.of());
            return new CircleCosts(board, List.of(), 0)
                    .against(mentee, mentor, true).stream().findFirst();
        }
        bonds.add(pin);
        Cohort pinned = cohort.withBonds(bonds);
        return Pins.read(pinned, new Scoring(pinned)).refused().stream()
                .filter(refused -> refused.bond().equals(pin))
                .findFirst()
                .map(refused -> new RuleBroken(
                        refused.key(),
                        cohort.mentors().get(cohort.mentor(mentor)).name(),
                        cohort.mentees().get(cohort.mentee(mentee)).name()));
    }
}
