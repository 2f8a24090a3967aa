package org.mentorium.topics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What somebody's profile says in topics, with their own corrections. */
public record PersonTopics(List<Said> offered, List<Said> sought, Set<String> goals) {

    /** The topics of all that they offer. */
    public Set<String> offeredTopics() {
        return topics(offered);
    }

    /** The topics of all that they look for. */
    public Set<String> soughtTopics() {
        return topics(sought);
    }

    private static Set<String> topics(List<Said> all) {
        Set<String> topics = new LinkedHashSet<>();
        all.forEach(said -> topics.addAll(said.topics()));
        return topics;
    }
}
