package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.fx.ImmediateBackground;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class ToCheckViewModelTest {

    @TempDir Path folder;
    private Services services;
    private ToCheckViewModel check;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        check =
                new ToCheckViewModel(
                        services.library(),
                        services.citations(),
                        _ -> "2026-0001",
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private ToCheckViewModel.All all() {
        return Objects.requireNonNull(check.allProperty().get());
    }

    @Test
    void aTemplateStaysListedUntilSomebodyFoundItStillRight() {
        LawRow row =
                LawShelf.find(LawShelf.PROVISIONS)
                        .orElseThrow()
                        .rows(services.law().tables())
                        .stream()
                        .filter(r -> r.key().equals("cpl-227"))
                        .findFirst()
                        .orElseThrow();
        services.library().correct(row.with("zh", "改过的大意。"), "措辞");

        check.load();
        assertEquals(
                List.of("payment-order-objection.zh", "payment-order-objection.en"),
                all().templates().stream().map(t -> t.template().item()).toList());

        check.stillRight(all().templates().getFirst());
        assertEquals(
                List.of("payment-order-objection.en"),
                all().templates().stream().map(t -> t.template().item()).toList());
    }

    @Test
    void anAnsweredQuestionKeepsItsAnswer() {
        check.load();
        var question = all().questions().getFirst();
        assertTrue(question.answer().isEmpty());
        assertFalse(all().unsure().isEmpty());

        check.answer(question.question(), "已向官方网站核对。");

        assertEquals("已向官方网站核对。", all().questions().getFirst().answer().orElseThrow().why());
    }
}
