package org.mentorium.topics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vocabulary with everybody's corrections, and what tells how alike texts are: all that it takes to read profiles. */
public final class Reading {

    private static final Reading SHIPPED = new Reading(Vocabulary.shipped(), Map.of(), new NgramLikeness());
    /** Skills as people write them, with a level behind. */
    private static final Pattern LEVEL = Pattern.compile("(.*\\S)\\s*:\\s*([1-3])", Pattern.DOTALL);

    private final Vocabulary vocabulary;
    private final Map<Long, Corrections> corrections;
    private final TextLikeness likeness;

    Reading(Vocabulary vocabulary, Map<Long, Corrections> corrections, TextLikeness likeness) {
        this.vocabulary = vocabulary;
        this.corrections = corrections;
        this.likeness = likeness;
    }

    /** With what is shipped alone. */
    public static Reading shipped() {
        return SHIPPED;
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
        Set<String> aims = new LinkedHashSet<>(vocabulary.read(goals));
        aims.removeAll(own.removed(Part.GOALS));
        aims.addAll(own.added(Part.GOALS));
        return new PersonTopics(said(offered, Part.OFFERED, own), said(sought, Part.SOUGHT, own), aims);
    }

    private List<Said> said(List<String> skills, Part part, Corrections own) {
        List<Said> all = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        for (String skill : skills) {
            Matcher level = LEVEL.matcher(skill);
            String words = level.matches() ? level.group(1) : skill;
            Set<String> topics = new LinkedHashSet<>(vocabulary.read(words));
            topics.removeAll(own.removed(part));
            found.addAll(topics);
            all.add(new Said(words, topics, level.matches() ? Integer.parseInt(level.group(2)) : 0));
        }
        own.added(part).stream()
                .filter(topic -> !found.contains(topic))
                .forEach(topic -> all.add(new Said("", Set.of(topic), 0)));
        return all;
    }
}
