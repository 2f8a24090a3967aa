package org.mentorium.checkins;

import java.util.List;

/** How somebody wants to go on; TALK asks the coordination to get in touch. */
public enum Outlook {
    GO_ON,
    CHANGE,
    TALK,
    END;

    static List<Outlook> of(CheckInKind kind) {
        return kind == CheckInKind.MIDPOINT ? List.of(GO_ON, CHANGE, TALK, END) : List.of(END, GO_ON, TALK);
    }
}
