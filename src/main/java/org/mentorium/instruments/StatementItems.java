package org.mentorium.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words to be read, which nobody answers. */
class StatementItems implements ItemKind {

    @Override
    public String name() {
        return "STATEMENT";
    }

    @Override
    public Set<Part> parts() {
        return Set.of();
    }

    @Override
    public String control() {
        return "statement";
    }

    @Override
    public List<Variable> variables(Instrument instrument, Item item) {
        return List.of();
    }

    @Override
    public Answers read(Instrument instrument, Item item, FormAnswer given) {
        return Answers.NONE;
    }

    @Override
    public FormAnswer write(Item item, Answers kept) {
        return FormAnswer.NONE;
    }

    @Override
    public String show(Instrument instrument, Item item, Answers kept, Locale locale) {
        return "";
    }
}
