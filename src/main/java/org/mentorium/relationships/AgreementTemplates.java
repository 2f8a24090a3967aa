package org.mentorium.relationships;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The program's agreement texts, of which a new relationship starts from one. */
@Component
class AgreementTemplates {

    private final JdbcClient jdbc;

    AgreementTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text in a language that the members share, if the program has any text at all. */
    Optional<String> find(long programId, List<Newcomer> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.language, a.text from agreement_template a join program p on p.id = a.program_id
                        where a.program_id = ? and a.text ~ '\\S'
                        order by array_position(p.languages, a.language), a.language
                        """).param(programId).query(row -> {
            texts.put(row.getString("language"), row.getString("text"));
        });
        return Optional.ofNullable(texts.get(language(members, texts.keySet())));
    }

    /**
     * The first of these that there is a text in: a language that somebody reads pages in and all speak, a language that
     * all speak, the first member's own, English, any.
     *
     * @param members the mentee first: the words should be theirs when there is a choice
     * @param texts languages of the texts, the program's first language first
     */
    static String language(List<Newcomer> members, Set<String> texts) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Newcomer member : members) {
            String own = member.language().getLanguage();
            if (allSpeak(members, own)) {
                wanted.add(own);
            }
        }
        texts.stream().filter(text -> allSpeak(members, text)).forEach(wanted::add);
        members.forEach(member -> wanted.add(member.language().getLanguage()));
        wanted.add("en");
        wanted.addAll(texts);
        return wanted.stream().filter(texts::contains).findFirst().orElse("");
    }

    private static boolean allSpeak(List<Newcomer> members, String language) {
        return members.stream()
                .allMatch(member -> member.languages().contains(language)
                        || member.language().getLanguage().equals(language));
    }
}
