package org.mentorium.matching.requests;

import org.mentorium.common.Forbidden;
import org.mentorium.programs.ProgramScope;

/** A request as one of its two knows it. */
record RequestScope(ProgramScope program, long id, long mentorId, long menteeId, boolean mentor) {

    RequestLetters.About about() {
        return new RequestLetters.About(program.name(), program.slug());
    }

    public String address() {
        return address(program.slug(), id);
    }

    static String address(String slug, long id) {
        return "/programs/" + slug + "/match-requests/" + id;
    }

    /** Answering is the mentor's. */
    RequestScope requireMentor() {
        Forbidden.unless(mentor);
        return this;
    }

    /** Taking back is the mentee's. */
    RequestScope requireMentee() {
        Forbidden.unless(!mentor);
        return this;
    }
}
