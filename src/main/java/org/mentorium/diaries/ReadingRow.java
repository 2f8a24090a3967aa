package org.mentorium.diaries;

import java.time.Instant;

/**
 * That somebody has read a text of the viewer's.
 *
 * @param number of the text; a part's first is 1
 * @param current it is still what stands there
 */
record ReadingRow(PartKind kind, int number, boolean current, String reader, Instant first, Instant last) {}
