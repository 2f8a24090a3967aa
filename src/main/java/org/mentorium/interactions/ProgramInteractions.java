package org.mentorium.interactions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentorium.charts.Chart;
import org.mentorium.common.Viewer;
import org.mentorium.interactions.ProgramCounts.Month;
import org.mentorium.interactions.ProgramCounts.Proposed;
import org.mentorium.interactions.ProgramCounts.Relationships;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.ProgramState;
import org.mentorium.programs.Programs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people in a program meet, for its coordinators: of relationships and sides, never of one person. */
@Service
@Transactional(readOnly = true)
class ProgramInteractions {

    private final ProgramScopes programs;
    private final Programs policies;
    private final ProgramCounts counts;
    private final InteractionCharts charts;
    private final Clock clock;

    ProgramInteractions(
            ProgramScopes programs, Programs policies, ProgramCounts counts, InteractionCharts charts, Clock clock) {
        this.programs = programs;
        this.policies = policies;
        this.counts = counts;
        this.charts = charts;
        this.clock = clock;
    }

    ProgramInteraction of(Viewer viewer, String slug, Locale locale) {
        ProgramScope scope = programs.findVisible(viewer, slug).requireCoordinator();
        Instant now = now(scope);
        Relationships all = counts.relationships(scope, now);
        List<Month> months = counts.months(scope, now);
        List<Proposed> proposals = counts.proposals(scope, now);
        ProgramCharts draw = new ProgramCharts(charts, locale);
        List<Chart> often = new ArrayList<>();
        if (all.going() > 0) {
            often.add(draw.frequency(all));
            often.add(draw.regularity(all));
        }
        List<Chart> how = new ArrayList<>();
        if (!months.isEmpty()) {
            how.add(draw.modes(months));
            how.add(draw.outcomes(months));
        }
        List<Chart> initiative = new ArrayList<>();
        if (all.going() > all.few()) {
            initiative.add(draw.noting(all));
        }
        draw.sides(counts.sides(scope, now)).ifPresent(initiative::add);
        draw.proposals(proposals.stream().filter(Proposed::told).toList()).ifPresent(initiative::add);
        List<Chart> written = draw.diary(counts.diary(scope, now)).stream().toList();
        List<Part> parts = List.of(
                new Part("often", often),
                new Part("how", how),
                new Part("initiative", initiative),
                new Part("written", written));
        return new ProgramInteraction(
                scope,
                all.going(),
                all.going() - all.never(),
                months.stream().mapToInt(Month::held).sum(),
                months.stream().mapToInt(Month::calledOff).sum(),
                (int) proposals.stream()
                        .filter(one -> !one.told())
                        .map(Proposed::month)
                        .distinct()
                        .count(),
                parts.stream().filter(part -> !part.charts().isEmpty()).toList());
    }

    /** A program that is over is looked at from the month after its last day. */
    private Instant now(ProgramScope scope) {
        LocalDate last = policies.calendar(scope.id()).endsOn();
        Instant now = clock.instant();
        if (scope.state() != ProgramState.CLOSED || last == null) {
            return now;
        }
        Instant after =
                last.plusMonths(1).withDayOfMonth(1).atStartOfDay(scope.zone()).toInstant();
        return after.isBefore(now) ? after : now;
    }
}
