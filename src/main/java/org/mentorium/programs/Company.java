package org.mentorium.programs;

/** With whom mentees sit in a group: whoever it is, their like, or others. */
public enum Company {
    ANY,
    ALIKE,
    MIXED
}
