package org.mentorium.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorium.accounts.DemoPeople.DemoPerson;
import org.mentorium.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration where it is and who is in it. */
@Component
@Profile("demo")
class DemoConsole {

    private static final Logger log = LoggerFactory.getLogger(DemoConsole.class);
    private final DemoCast cast;
    private final MessageSource words;
    private final PublicAddress address;

    DemoConsole(DemoCast cast, MessageSource words, PublicAddress address) {
        this.cast = cast;
        this.words = words;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        String people = cast.all().stream().map(this::line).collect(Collectors.joining("\n"));
        log.info(words.getMessage("demo.console", new Object[] {address.of("/sign-in"), people}, Locale.getDefault()));
    }

    private String line(DemoPerson person) {
        String part = words.getMessage(person.partKey(), null, Locale.getDefault());
        return "  %-16s %-40s %s".formatted(person.name(), person.email(), part);
    }
}
