package org.mentorium.sessions.calendars;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The choice as it is sent. */
record ReminderForm(@NotNull @Nullable ReminderChoice reminders) {}
