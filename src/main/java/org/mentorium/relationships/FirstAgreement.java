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
     * The first of these that there is a text in: a language that somebody reads pages in and all know, a language that
     * all know, the first member's own, English, any.
     *
     * @param members the mentee first: the words should be theirs when there is a choice
     * @param texts languages of the texts, the program's first language first
     */
    static String language(List<Newcomer> members, Set<String> texts) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Newcomer member : members) {
            if (allKnow(members, member.reads())) {
                wanted.add(member.reads());
            }
        }
        texts.stream().filter(text -> allKnow(members, text)).forEach(wanted::add);
        members.forEach(member -> wanted.add(member.reads()));
        wanted.add("en");
        wanted.addAll(texts);
        return wanted.stream().filter(texts::contains).findFirst().orElse("");
    }

    private static boolean allKnow(List<Newcomer> members, String language) {
        return members.stream().allMatch(member -> member.knows(language));
    }
}
