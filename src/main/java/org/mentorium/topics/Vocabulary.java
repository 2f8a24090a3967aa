package org.mentorium.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Topics, and which of them a text is about: those of whose names the text holds most, word by word, by stems and, for
 * what is spelt almost alike, by runs of letters. Rare words of the vocabulary count more than frequent ones.
 */
public final class Vocabulary {

    private static final Pattern PARTS = Pattern.compile("[.;,:!?()\\n\\r\"«»“”/]+");
    /** How much of a name's words a text must hold. */
    private static final double ENOUGH = 0.74;

    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST_KEPT = 100;

    private final List<Topic> topics;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Set<String>> names = new ArrayList<>();
    private final List<Integer> topicOfName = new ArrayList<>();
    private final Map<String, List<Integer>> namesByStem = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final StemIndex index;
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    public Vocabulary(List<Topic> topics) {
        this.topics = List.copyOf(topics);
        Map<String, Set<Integer>> topicsByStem = new HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            places.put(topics.get(i).key(), i);
            for (List<String> inOneLanguage : topics.get(i).names().values()) {
                for (String name : inOneLanguage) {
                    if (tells(name)) {
                        enter(i, Stems.of(name).keySet(), topicsByStem);
                    }
                }
            }
        }
        topicsByStem.forEach((stem, in) -> rarity.put(stem, Math.log(1 + (double) topics.size() / in.size())));
        index = StemIndex.of(names);
    }

    /** The one that is shipped. */
    public static Vocabulary shipped() {
        return new Vocabulary(TopicFile.read());
    }

    /** With the topics of an institution after the shipped ones. */
    Vocabulary with(List<Topic> own) {
        List<Topic> all = new ArrayList<>(topics);
        all.addAll(own);
        return new Vocabulary(all);
    }

    /** A name of several words of which one alone says something would be found wherever that word stands. */
    static boolean tells(String name) {
        int stems = Stems.of(name).size();
        return stems > 1 || stems == 1 && name.strip().indexOf(' ') < 0;
    }

    private void enter(int topic, Set<String> stems, Map<String, Set<Integer>> topicsByStem) {
        int name = names.size();
        names.add(stems);
        topicOfName.add(topic);
        for (String stem : stems) {
            namesByStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(name);
            topicsByStem.computeIfAbsent(stem, key -> new HashSet<>()).add(topic);
        }
    }

    public List<Topic> topics() {
        return topics;
    }

    public Optional<Topic> find(String key) {
        return Optional.ofNullable(places.get(key)).map(topics::get);
    }

    /** The place of a topic in the list, or -1. */
    public int place(String key) {
        return places.getOrDefault(key, -1);
    }

    /** The keys of the topics that a text is about, in the order in which it comes to them. */
    public Set<String> read(String text) {
        // Skills and needs are asked for again and again; what somebody wrote at length is nobody's to keep.
        if (text.length() > LONGEST_KEPT) {
            return search(text);
        }
        if (read.size() > MOST_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(text, this::search);
    }

    private Set<String> search(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String part : PARTS.split(text)) {
            searchPart(Stems.of(part).keySet(), found);
        }
        return found;
    }

    private void searchPart(Set<String> stems, Set<String> found) {
        Map<String, Double> held = new HashMap<>();
        for (String stem : stems) {
            index.near(stem).forEach((known, likeness) -> held.merge(known, likeness, Math::max));
        }
        Set<Integer> candidates = new LinkedHashSet<>();
        held.keySet().forEach(stem -> candidates.addAll(namesByStem.getOrDefault(stem, List.of())));
        for (int name : candidates) {
            if (share(names.get(name), held) >= ENOUGH) {
                found.add(topics.get(topicOfName.get(name)).key());
            }
        }
    }

    private double share(Set<String> name, Map<String, Double> held) {
        double sum = 0;
        double all = 0;
        for (String stem : name) {
            double weight = rarity.getOrDefault(stem, 1.0);
            all += weight;
            sum += weight * held.getOrDefault(stem, 0.0);
        }
        return sum / all;
    }
}
