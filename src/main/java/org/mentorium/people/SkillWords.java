package org.mentorium.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentorium.topics.Skill;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Skills and what else a profile says, as the reader of a page reads it. */
@Component
public class SkillWords {

    private final MessageSource words;

    SkillWords(MessageSource words) {
        this.words = words;
    }

    /** Python (good) · Moodle. */
    public String list(List<String> skills) {
        return String.join(" · ", skills.stream().map(this::one).toList());
    }

    /** Python (good). */
    public String one(String written) {
        Skill skill = Skill.parse(written);
        return skill.level() == 0 ? skill.name() : skill.name() + " (" + level(skill.level()) + ")";
    }

    /** For a form's choice. */
    public List<Option> occupations() {
        return Stream.of(Occupation.values())
                .map(one -> new Option(one.name(), occupation(one)))
                .toList();
    }

    /** For a form's choice. */
    public List<Option> meetingModes() {
        return Stream.of(MeetingMode.values())
                .map(one -> new Option(one.name(), meetingMode(one)))
                .toList();
    }

    public String occupation(Occupation occupation) {
        return text("people.occupation." + occupation);
    }

    public String meetingMode(MeetingMode mode) {
        return text("people.meetingMode." + mode);
    }

    private String level(int level) {
        return text("people.skillLevel." + level);
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return words.getMessage(key, null, locale);
    }
}
