package org.mentorium.signals;

import org.springframework.context.ApplicationContext;

/** The search of each night, for benchmarks. */
public final class SignalDesk {

    private final SignalFinder finder;

    public SignalDesk(ApplicationContext context) {
        this.finder = context.getBean(SignalFinder.class);
    }

    public void findAll() {
        finder.findAll();
    }
}
