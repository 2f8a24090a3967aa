package org.mentorium.common;

/** The viewer may see the thing but not do this to it (403). */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("forbidden", null, false, false);
    }

    /** Throws unless the right is given. */
    public static void unless(boolean right) {
        if (!right) {
            throw new Forbidden();
        }
    }
}
