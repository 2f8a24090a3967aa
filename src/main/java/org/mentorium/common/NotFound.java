package org.mentorium.common;

/** There is no such thing, or the viewer is not to know that there is (404 in both cases). */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }

    public static void unless(boolean known) {
        if (!known) {
            throw new NotFound();
        }
    }
}
