@NullMarked
package org.mentorium.instruments;

import org.jspecify.annotations.NullMarked;
