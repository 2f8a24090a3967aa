package org.mentorium.topics;

import java.util.Set;

/**
 * One thing that somebody offers or looks for.
 *
 * @param words as they wrote it; empty for a topic that they chose from the list
 * @param topics keys of what it is about; none when the vocabulary knows nothing of it
 * @param level from 1 to 3; 0 when it is not said
 */
public record Said(String words, Set<String> topics, int level) {

    public Said {
        topics = Set.copyOf(topics);
    }
}
