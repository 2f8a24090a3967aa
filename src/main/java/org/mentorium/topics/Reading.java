package org.mentorium.topics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vocabulary with everybody's corrections, and what tells how alike texts are: all that it takes to read profiles. */
public final class Reading {

    private final Vocabulary vocabulary;
    private final Map<Long, Corrections> corrections;
    private final TextLikeness likeness;

    Reading(Vocabulary vocabulary, Map<Long, Corrections> corrections, TextLikeness likeness) {
        this.vocabulary = vocabulary;
        this.corrections = corrections;
        this.likeness = likeness;
    }

    /** The same without anybody's corrections: for a need that somebody types, say. */
    public Reading withoutCorrections() {
        return new Reading(vocabulary, Map.of(), likeness);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public TextLikeness likeness() {
        return likeness;
    }

    /** What somebody's profile says in topics. */
    public PersonTopics of(long person, List<String> offered, List<String> sought, String goals) {
        Corrections own = corrections.getOrDefault(person, Corrections.NONE);
        Set<String> aims = own.corrected(Part.GOALS, vocabulary.read(goals));
        return new PersonTopics(said(offered, Part.OFFERED, own), said(sought, Part.SOUGHT, own), aims);
    }

    private List<Said> said(List<String> skills, Part part, Corrections own) {
        List<Said> all = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        for (String written : skills) {
            Skill skill = Skill.parse(written);
            Set<String> topics = own.right(part, vocabulary.read(skill.name()));
            found.addAll(topics);
            all.add(new Said(skill.name(), topics, skill.level()));
        }
        own.corrected(part, found).stream()
                .filter(topic -> !found.contains(topic))
                .forEach(topic -> all.add(new Said("", Set.of(topic), 0)));
        return all;
    }
}
