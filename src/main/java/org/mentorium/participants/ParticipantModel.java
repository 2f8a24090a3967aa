package org.mentorium.participants;

import java.util.Locale;
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
}
