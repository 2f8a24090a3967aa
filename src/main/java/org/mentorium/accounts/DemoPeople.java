package org.mentorium.accounts;

import java.util.List;

/** People whom the sign-in page offers with one click; exists in the demonstration only. */
public interface DemoPeople {

    List<DemoPerson> all();

    /**
     * One of the demonstration's people.
     *
     * @param partKey message key of what they do in the demonstration
     */
    record DemoPerson(String email, String name, String partKey, String password) {}
}
