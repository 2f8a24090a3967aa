package org.mentorium.relationships;

import java.util.List;

/**
 * A participant about to become a member.
 *
 * @param reads the language of their pages
 * @param speaks ISO 639 codes
 */
record Newcomer(Membership membership, String reads, List<String> speaks) {

    boolean knows(String language) {
        return reads.equals(language) || speaks.contains(language);
    }
}
