package org.mentorium.participants;

import java.util.List;
import org.mentorium.export.Columns;

/** The columns of a participants' file, the same when it is read and when it is written. */
final class ImportColumns {

    static final String EMAIL = "email";
    static final String GIVEN_NAME = "given_name";
    static final String FAMILY_NAME = "family_name";
    static final String ROLE = "role";
    static final String ORGANISATION = "organisation";
    static final String POSITION = "position";
    static final String LINE_MANAGER = "line_manager_email";
    static final String LANGUAGES = "languages";
    static final String SKILLS_OFFERED = "skills_offered";
    static final String SKILLS_SOUGHT = "skills_sought";
    static final String GOALS = "goals";
    static final String EXPERIENCE = "experience_years";
    static final String CAPACITY = "capacity";
    static final String AVAILABILITY = "availability";
    static final String LOCALE = "locale";
    static final String TIME_ZONE = "time_zone";
    static final String OCCUPATION = "occupation";
    static final String PLACE = "place";
    static final String MEETING_MODE = "meeting_mode";
    static final String HOURS_MONTH = "hours_month";
    /** Written in exports; an import looks past it, for it is decided on the pages. */
    static final String STATE = "state";
    /** What a mentor of a team is there for; {@link #SIDE} where two sides share a mentee. */
    static final String EXPERTISE = "expertise";

    static final String SIDE = "side";
    static final String YEAR_GROUP = "year_group";
    /** Of a mentee, where too few places go by it. */
    static final String PRIORITY = "priority";

    static final List<String> ALL = List.of(
            EMAIL,
            GIVEN_NAME,
            FAMILY_NAME,
            ROLE,
            ORGANISATION,
            POSITION,
            LINE_MANAGER,
            LANGUAGES,
            SKILLS_OFFERED,
            SKILLS_SOUGHT,
            GOALS,
            EXPERIENCE,
            CAPACITY,
            AVAILABILITY,
            LOCALE,
            TIME_ZONE,
            OCCUPATION,
            PLACE,
            MEETING_MODE,
            HOURS_MONTH,
            EXPERTISE,
            SIDE,
            YEAR_GROUP,
            PRIORITY,
            STATE);

    static final Columns READ = Columns.required(EMAIL, GIVEN_NAME, FAMILY_NAME, ROLE)
            .optional(ALL.subList(4, ALL.size()).toArray(String[]::new));

    private ImportColumns() {}
}
