package org.anning.bin.ui;

import org.anning.common.PersonalData;
import org.anning.storage.Bin;

/**
 * A row of the bin, in words.
 *
 * @param until until when it can be brought back, or that it stays
 */
@PersonalData
public record BinRowView(
        Bin.Item item,
        String at,
        String what,
        String title,
        String ofCase,
        String who,
        String why,
        String until) {

    @Override
    public String toString() {
        return "BinRowView";
    }
}
