package org.mentorium.topics;

import java.util.List;

/**
 * How alike texts are. One that knows meaning across languages can stand in for the shipped one: a bean of this type
 * takes its place.
 */
public interface TextLikeness {

    /** Makes ready to compare each of the first with each of the second. */
    Rows between(List<String> ones, List<String> others);

    /** Asked row by row; many may ask at once. */
    interface Rows {

        /** Writes how alike one text is to each of the others, 0 to 1; they are so many as there are others. */
        void row(int one, float[] likeness);
    }
}
