/** Who is matched and what comes of it, by groups that are large enough: for coordinators who judge their own rules. */
@NullMarked
package org.mentorium.matching.figures;

import org.jspecify.annotations.NullMarked;
