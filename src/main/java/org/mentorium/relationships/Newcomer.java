package org.mentorium.relationships;

import java.util.List;
import java.util.Locale;

/** A participant about to become a member; languages are all that they speak, as ISO 639 codes. */
record Newcomer(
        Membership membership,
        String email,
        String givenName,
        Locale language,
        List<String> languages,
        String programName) {}
