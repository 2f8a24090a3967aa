package org.mentorium.diaries;

/** Who writes and who reads a part of a diary entry; for anyone but members there is no diary at all. */
final class PartRights {

    private PartRights() {}

    /** As a mentor, a mentee, or both where two mentor each other. */
    static boolean mayWrite(PartKind kind, boolean mentor, boolean mentee) {
        return switch (kind) {
            case OBJECTIVES, TOPICS, SUMMARY -> mentor || mentee;
            case REFLECTION -> mentee;
            case NOTES -> mentor;
        };
    }

    /** Coordinators and administrators who are no members read nothing, whatever its readers. */
    static boolean mayRead(boolean member, boolean author, Readers readers) {
        return member && (author || readers == Readers.MEMBERS);
    }
}
