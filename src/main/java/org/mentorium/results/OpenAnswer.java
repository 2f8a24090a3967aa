package org.mentorium.results;

import java.util.List;

/**
 * What somebody wrote, and what was read in it.
 *
 * @param digest of the words, by which they are found again; those who wrote the same share it
 */
public record OpenAnswer(String digest, String text, List<String> tags) {}
