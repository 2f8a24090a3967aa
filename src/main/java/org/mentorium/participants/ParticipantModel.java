package org.mentorium.participants;

import java.util.List;
import java.util.Locale;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the templates of this module always have at hand. */
@ControllerAdvice(basePackageClasses = ParticipantModel.class)
class ParticipantModel {

    private final MessageSource messages;

    ParticipantModel(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("words")
    ParticipantWords words(Locale locale) {
        return new ParticipantWords(messages, locale);
    }

    @ModelAttribute("roles")
    List<Option> roles(Locale locale) {
        return words(locale).roleOptions(false);
    }
}
