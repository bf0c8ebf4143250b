package org.anning.advice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.printing.Printers;
import org.junit.jupiter.api.Test;

import java.util.List;

class PrintViewModelTest {

    private final PrintViewModel print = new PrintViewModel(List.of("默认打印机", "另一台"), 5);

    @Test
    void offersAllPagesOnceOnTheDefaultPrinter() {
        assertEquals(new Printers.Order("默认打印机", 1, 5, 1), print.order());
    }

    @Test
    void theFirstPageIsNeverAfterTheLast() {
        print.fromProperty().set(4);
        print.toProperty().set(2);

        assertEquals(new Printers.Order("默认打印机", 2, 2, 1), print.order());

        print.fromProperty().set(5);

        assertEquals(new Printers.Order("默认打印机", 5, 5, 1), print.order());
    }
}
