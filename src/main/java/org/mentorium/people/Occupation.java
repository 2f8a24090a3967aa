package org.mentorium.people;

/** What somebody is in their institution. */
public enum Occupation {
    PUPIL,
    STUDENT,
    DOCTORAL,
    TEACHER,
    LECTURER,
    RESEARCHER,
    STAFF,
    LEADER,
    PROFESSIONAL,
    FOUNDER,
    RETIRED,
    OTHER
}
