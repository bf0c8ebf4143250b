package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.common.Lang;
import org.anning.fx.ImmediateBackground;
import org.anning.library.LibraryService;
import org.anning.library.SamplePeople;
import org.anning.library.Spot;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

class TemplatesViewModelTest {

    private static final Spot CALM = LibraryService.template("calm-sheet", Lang.ZH);

    @TempDir Path folder;
    private Services services;
    private TemplatesViewModel templates;
    private String shipped;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        templates = model();
        templates.load();
        templates.open(CALM);
        shipped = templates.sourceProperty().get();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private TemplatesViewModel model() {
        return new TemplatesViewModel(
                services.library(),
                services.advice(),
                services.cases(),
                new SamplePeople(),
                services.casebook().drafts(),
                new ImmediateBackground(),
                Runnable::run,
                TestCasebook.CLOCK);
    }

    private TemplatesViewModel.Item item() {
        return templates.items().stream()
                .filter(i -> i.template().equals(CALM))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWrongTextIsNamedAtOnceAndTheLastGoodPagesStay() {
        TemplatesViewModel.Preview good = Objects.requireNonNull(templates.previewProperty().get());

        templates.sourceProperty().set(shipped + "\n{{no.such}}\n");
        assertEquals(1, templates.problems().size());
        templates.sourceProperty().set(shipped + "\n对方构成违法。\n");
        assertEquals(1, templates.problems().size());
        templates.sourceProperty().set(shipped + "\n{{#fact.spam}}\n");
        assertFalse(templates.problems().isEmpty());
        assertSame(good, templates.previewProperty().get());

        templates.sourceProperty().set(shipped + "\n多一句。\n");
        assertEquals(0, templates.problems().size());
        assertNotSame(good, templates.previewProperty().get());
        assertTrue(templates.changedProperty().get());
    }

    @Test
    void whatIsBeingWrittenIsThereAgainUntilItIsKeptOrGivenUp() {
        templates.sourceProperty().set(shipped + "\n多一句。\n");

        TemplatesViewModel again = model();
        again.load();
        again.open(CALM);
        assertTrue(again.sourceProperty().get().endsWith("多一句。\n"));

        again.giveUp();
        assertEquals(shipped, again.sourceProperty().get());
        assertFalse(again.changedProperty().get());
        templates.open(CALM);
        assertEquals(shipped, templates.sourceProperty().get());
    }

    @Test
    void aKeptTextIsAVersionAndAnOlderOneComesBackAsTheNewest() {
        int before = templates.versions().size();
        templates.sourceProperty().set(shipped + "\n多一句。\n");
        templates.save("补一句");

        assertTrue(item().own());
        assertFalse(item().draft());
        assertEquals(before + 1, templates.versions().size());

        templates.rollBack(templates.versions().getLast(), "先不用");
        assertEquals(before + 2, templates.versions().size());
        assertFalse(templates.sourceProperty().get().contains("多一句。"));
    }
}
