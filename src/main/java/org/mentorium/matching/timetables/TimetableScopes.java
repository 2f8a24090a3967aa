package org.mentorium.matching.timetables;

import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Component;

/** Finds the timetables of a fast-track program: coordinators change them, those who take part read published ones. */
@Component
class TimetableScopes {

    private final ProgramScopes programs;
    private final TimetableRepository timetables;

    TimetableScopes(ProgramScopes programs, TimetableRepository timetables) {
        this.programs = programs;
        this.timetables = timetables;
    }

    ProgramScope readable(Viewer viewer, String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        if (!program.fastTrack()) {
            throw new NotFound();
        }
        Forbidden.unless(program.coordinator() || program.participant());
        return program;
    }

    ProgramScope changeable(Viewer viewer, String slug) {
        return readable(viewer, slug).requireCoordinator();
    }

    Timetable find(ProgramScope program, int number) {
        return timetables
                .find(program.id(), number)
                .filter(timetable -> timetable.published() || program.coordinator())
                .orElseThrow(NotFound::new);
    }

    Timetable lock(ProgramScope program, int number) {
        return timetables.lock(program.requireCoordinator().id(), number).orElseThrow(NotFound::new);
    }

    static String address(String slug, int number) {
        return "/programs/" + slug + "/timetables/" + number;
    }
}
