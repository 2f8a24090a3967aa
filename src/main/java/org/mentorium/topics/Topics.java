package org.mentorium.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about topics. Rights are checked by who calls. */
@Service
@Transactional(readOnly = true)
public class Topics {

    private final OwnTopics own;
    private final TextLikeness likeness;
    private final JdbcClient jdbc;
    private final Vocabulary shipped = Vocabulary.shipped();
    /** Made anew when the institution's topics are others. */
    private final AtomicReference<Made> made = new AtomicReference<>(new Made(List.of(), shipped));

    private record Made(List<OwnTopics.Own> own, Vocabulary vocabulary) {}

    Topics(OwnTopics own, ObjectProvider<TextLikeness> likeness, JdbcClient jdbc) {
        this.own = own;
        this.likeness = likeness.getIfAvailable(NgramLikeness::new);
        this.jdbc = jdbc;
    }

    /** The shipped vocabulary with the institution's topics, as they are now. */
    public Vocabulary vocabulary() {
        List<OwnTopics.Own> now = own.all();
        Made known = Objects.requireNonNull(made.get());
        if (known.own().equals(now)) {
            return known.vocabulary();
        }
        Vocabulary anew = shipped.with(now.stream().map(OwnTopics.Own::topic).toList());
        made.set(new Made(now, anew));
        return anew;
    }

    /** How to read the profiles of those who take part in a program, with what they corrected. */
    public Reading reading(long program) {
        Map<Long, Corrections> corrections = new HashMap<>();
        jdbc.sql("""
                        select c.person_id, c.part, c.topic, c.kept from topic_correction c
                        where c.person_id in (select person_id from participant where program_id = ?)
                        """).param(program).query(row -> {
            corrections
                    .computeIfAbsent(row.getLong("person_id"), id -> Corrections.empty())
                    .put(Part.valueOf(row.getString("part")), row.getString("topic"), row.getBoolean("kept"));
        });
        return new Reading(vocabulary(), corrections, likeness);
    }

    /** A topic's name in a language; what is no topic stands as it is. */
    public String name(String keyOrWords, Locale locale) {
        return known(keyOrWords).map(topic -> topic.name(locale)).orElse(keyOrWords);
    }

    /** The topics of somebody's profile by their names, for its owner. */
    public List<String> names(long person, Locale locale) {
        Vocabulary vocabulary = vocabulary();
        return OwnTexts.read(jdbc, vocabulary, person).all().stream()
                .flatMap(key -> vocabulary.find(key).stream())
                .map(topic -> topic.name(locale))
                .distinct()
                .toList();
    }

    /** What the institution has itself is asked for only when it was not known a moment ago. */
    private Optional<Topic> known(String keyOrWords) {
        Vocabulary last = Objects.requireNonNull(made.get()).vocabulary();
        Optional<Topic> known = last.find(keyOrWords);
        return known.isEmpty() && keyOrWords.startsWith(OwnTopics.PREFIX)
                ? vocabulary().find(keyOrWords)
                : known;
    }

    OwnTexts of(long person) {
        return OwnTexts.read(jdbc, vocabulary(), person);
    }
}
