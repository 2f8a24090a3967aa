@NullMarked
package org.mentorium.sessions;

import org.jspecify.annotations.NullMarked;
