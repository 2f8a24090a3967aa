package org.mentorium.instruments;

/** One of several answers, which may have an order or none. */
class SingleChoiceItems extends ScaleItems {

    SingleChoiceItems() {
        super("SINGLE_CHOICE", "choice");
    }

    @Override
    Measure measure(Instrument instrument, Item item) {
        return instrument
                        .scale(String.valueOf(item.scale()))
                        .map(Scale::ordered)
                        .orElse(false)
                ? Measure.ORDINAL
                : Measure.NOMINAL;
    }
}
