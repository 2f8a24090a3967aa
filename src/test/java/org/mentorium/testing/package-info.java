/** What the tests of all modules share: the database, and the annotations that start the application on it. */
@NullMarked
package org.mentorium.testing;

import org.jspecify.annotations.NullMarked;
