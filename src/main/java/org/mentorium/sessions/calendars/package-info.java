/** Sessions in their members' own calendars: invitations by mail, a feed at a secret address, and reminders. */
@NullMarked
package org.mentorium.sessions.calendars;

import org.jspecify.annotations.NullMarked;
