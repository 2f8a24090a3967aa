package org.mentorium.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started an empty installation where to make its first administrator. */
@Component
@Profile("!demo")
class SetupAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(SetupAnnouncement.class);
    private final Accounts accounts;

    SetupAnnouncement(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String address = accounts.setupAddress();
        if (address != null) {
            log.warn("There is no administrator yet. Within an hour, open {}", address);
        }
    }
}
