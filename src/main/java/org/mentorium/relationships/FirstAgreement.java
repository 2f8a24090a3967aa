package org.mentorium.relationships;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text that a new relationship's agreement starts from. */
@Component
class FirstAgreement {

    private final Programs programs;
    private final JdbcClient jdbc;

    FirstAgreement(Programs programs, JdbcClient jdbc) {
        this.programs = programs;
        this.jdbc = jdbc;
    }

    /** The program's text in a language that the members share, if the program has any text at all. */
    Optional<String> text(long programId, List<Newcomer> members) {
        Set<String> texts = new LinkedHashSet<>(
                jdbc.sql("""
                        select a.language from agreement_template a join program p on p.id = a.program_id
                        where a.program_id = ? and a.text ~ '\\S'
                        order by array_position(p.languages, a.language), a.language
                        """).param(programId).query(String.class).list());
        return Optional.of(programs.agreementTemplate(programId, language(members, texts)))
                .filter(text -> !text.isBlank());
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
