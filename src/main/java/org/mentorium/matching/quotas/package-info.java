/**
 * Assignment between organisations with quotas between them: plain Java, no Spring, no database. {@link
 * org.mentorium.matching.quotas.QuotaSolver} is the way in.
 */
@NullMarked
package org.mentorium.matching.quotas;

import org.jspecify.annotations.NullMarked;
