package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mentorium.topics.Vocabulary;

/** The topics of people as bits. */
record TopicBits(Vocabulary vocabulary, BitRows bits) {

    static TopicBits of(Vocabulary vocabulary, List<Set<String>> topics) {
        BitRows bits = new BitRows(topics.size(), vocabulary.topics().size());
        for (int i = 0; i < topics.size(); i++) {
            for (String key : topics.get(i)) {
                int place = vocabulary.place(key);
                if (place >= 0) {
                    bits.set(i, place);
                }
            }
        }
        return new TopicBits(vocabulary, bits);
    }

    /** The keys that a row shares with a row of the other. */
    List<String> shared(int row, TopicBits other, int otherRow) {
        List<String> keys = new ArrayList<>();
        for (int topic = 0; topic < vocabulary.topics().size(); topic++) {
            if (bits.get(row, topic) && other.bits.get(otherRow, topic)) {
                keys.add(vocabulary.topics().get(topic).key());
            }
        }
        return keys;
    }

    /** Twice what is shared by what the two have. */
    int likeness(int row, TopicBits other, int otherRow, int count) {
        int both = count + other.bits.count(otherRow);
        return both == 0 ? 0 : 2 * Measure.FULL * bits.common(row, other.bits, otherRow) / both;
    }
}
