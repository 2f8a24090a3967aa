@NullMarked
package org.mentorium.drafts;

import org.jspecify.annotations.NullMarked;
