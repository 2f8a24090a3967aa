package org.mentorium.questionnaires;

/**
 * Why figures are not shown. While a round is open, two looks at its figures around one more answer would tell that
 * answer, since the coordinator sees who has answered; so figures come when it has closed.
 */
public enum Withheld {
    OPEN,
    FEW
}
