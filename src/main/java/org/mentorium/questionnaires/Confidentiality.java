package org.mentorium.questionnaires;

/** Who may read somebody's answers to a questionnaire; said on its first page. */
public enum Confidentiality {
    /** The coordinators, beside the name. */
    NAMED,
    /** Nobody else; a pseudonym holds before and after together. */
    CONFIDENTIAL,
    /** Nobody: it is not stored whose they are. */
    ANONYMOUS
}
