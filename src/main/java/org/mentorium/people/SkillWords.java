package org.mentorium.people;

import java.util.List;
import java.util.Locale;
import org.mentorium.topics.Skill;
import org.mentorium.web.Choices;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Skills and what else a profile says, as the reader of a page reads it. */
@Component
public class SkillWords {

    private static final String OCCUPATION = "people.occupation.";
    private static final String MEETING_MODE = "people.meetingMode.";

    private final MessageSource words;
    private final Choices choices;

    SkillWords(MessageSource words, Choices choices) {
        this.choices = choices;
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
        return choices.options(OCCUPATION, Occupation.values());
    }

    /** For a form's choice. */
    public List<Option> meetingModes() {
        return choices.options(MEETING_MODE, MeetingMode.values());
    }

    public String occupation(Occupation occupation) {
        return text(OCCUPATION + occupation);
    }

    public String meetingMode(MeetingMode mode) {
        return text(MEETING_MODE + mode);
    }

    private String level(int level) {
        return text("people.skillLevel." + level);
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return words.getMessage(key, null, locale);
    }
}
