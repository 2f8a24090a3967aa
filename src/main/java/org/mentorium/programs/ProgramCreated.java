package org.mentorium.programs;

import java.util.List;

/** A program was made from a blueprint; instruments are the keys of the questionnaires that the blueprint gives out. */
public record ProgramCreated(long programId, List<String> instruments) {

    public ProgramCreated {
        instruments = List.copyOf(instruments);
    }
}
