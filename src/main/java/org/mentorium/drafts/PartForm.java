package org.mentorium.drafts;

/** The form of a scale, a section or a dimension. */
interface PartForm {

    /** What it is called; its key is made of it. */
    Three naming();

    int version();
}
