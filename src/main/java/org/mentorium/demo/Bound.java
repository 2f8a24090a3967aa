package org.mentorium.demo;

/** A relationship of the demonstration. */
record Bound(long id, Bond bond) {}
