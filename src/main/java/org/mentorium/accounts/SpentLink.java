package org.mentorium.accounts;

import org.mentorium.common.NotFound;

/** An address for choosing a password that was used, replaced or never made; its page says how to go on. */
class SpentLink extends NotFound {
    private static final long serialVersionUID = 1L;
}
