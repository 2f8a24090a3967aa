package org.mentorium.instruments;

/** What may be done with an instrument; only one whose licence allows it can be published. */
public enum Licence {
    APACHE_2_0(true),
    CC0(true),
    CC_BY(true),
    CC_BY_SA(true),
    CC_BY_NC(true),
    CC_BY_NC_SA(true),
    PUBLIC_DOMAIN(true),
    /** The authors are those who use it. */
    OWN(true),
    /** The rights holder has allowed this use in writing; the terms say who and when. */
    PERMISSION(true),
    UNKNOWN(false),
    RESTRICTED(false);

    private final boolean allows;

    Licence(boolean allows) {
        this.allows = allows;
    }

    public boolean allowsUse() {
        return allows;
    }
}
