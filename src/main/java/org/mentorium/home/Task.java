package org.mentorium.home;

/**
 * Something that waits for the viewer.
 *
 * @param key message key of what to do; {0} is the subject, {1} the program
 * @param href where it is done
 */
record Task(String key, Object subject, String program, String href) {}
