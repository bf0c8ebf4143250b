package org.anning.desk;

import org.anning.common.PersonalData;

/**
 * Something that was found.
 *
 * @param kind by which it can be narrowed
 * @param icon literal of an icon of the pack
 * @param title what is recognised first, such as a name
 * @param detail what tells it from others, such as a case number
 * @param mark a word for what kind of thing it is, or the keys it is done with
 * @param open opens it
 */
@PersonalData
public record SearchHit(
        HitKind kind, String icon, String title, String detail, String mark, Runnable open) {

    @Override
    public String toString() {
        return "SearchHit";
    }
}
