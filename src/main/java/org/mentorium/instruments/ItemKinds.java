package org.mentorium.instruments;

import java.util.List;
import java.util.Optional;

/** All kinds of items; a new one is a class and a line here. */
public final class ItemKinds {

    public static final ItemKind LIKERT = new LikertItems();
    public static final ItemKind SINGLE_CHOICE = new SingleChoiceItems();
    public static final ItemKind MULTIPLE_CHOICE = new MultipleChoiceItems();
    public static final ItemKind MATRIX = new MatrixItems();
    public static final ItemKind NUMBER = new NumberItems();
    public static final ItemKind RECOMMENDATION = new RecommendationItems();
    public static final ItemKind DATE = new DateItems();
    public static final ItemKind SHORT_TEXT = new ShortTextItems();
    public static final ItemKind LONG_TEXT = new LongTextItems();
    public static final ItemKind STATEMENT = new StatementItems();

    public static final List<ItemKind> ALL = List.of(
            LIKERT,
            SINGLE_CHOICE,
            MULTIPLE_CHOICE,
            MATRIX,
            NUMBER,
            RECOMMENDATION,
            DATE,
            SHORT_TEXT,
            LONG_TEXT,
            STATEMENT);

    private ItemKinds() {}

    public static Optional<ItemKind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
