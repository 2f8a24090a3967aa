package org.mentorium.relationships;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mentorium.web.Sorts;

/** How a list of relationships and its files may be ordered. */
@Sorts({
    "mentees: mentee_order, mentor_order",
    "mentors: mentor_order, mentee_order",
    "-hours: minutes",
    "-sessions: sessions",
    "lastSession: last_session_at",
    "nextSession: next_session_at",
    "-started: started_at"
})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface RelationshipSorts {}
