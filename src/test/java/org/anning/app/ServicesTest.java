package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.common.Lang;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ServicesTest {

    @TempDir Path folder;

    @Test
    void theLawAsItWasCorrectedHereHoldsWhenTheCasebookIsOpenedAgain() {
        Path place = TestCasebook.create(folder);
        try (Services first = services(place)) {
            LawRow row =
                    LawShelf.find(LawShelf.PROVISIONS)
                            .orElseThrow()
                            .rows(first.law().tables())
                            .stream()
                            .filter(r -> r.key().equals("cc-1024"))
                            .findFirst()
                            .orElseThrow();
            first.library().correct(row.with("zh", "名誉权受保护。"), "措辞");
        }

        try (Services again = services(place)) {
            assertEquals("名誉权受保护。", again.law().catalogue().provision("cc-1024").text(Lang.ZH));
        }
    }

    private static Services services(Path place) {
        return new Services(
                TestCasebook.open(place, Services.entities()), TestCasebook.CLOCK, () -> "测试");
    }
}
