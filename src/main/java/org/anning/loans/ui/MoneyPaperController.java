package org.anning.loans.ui;

import javafx.fxml.FXML;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

import org.anning.common.CaseId;
import org.anning.fx.Language;
import org.anning.printing.PageImage;
import org.anning.printing.Sheet;

import java.util.List;

/** Shows the pages of one paper about money, the very ones that are saved and printed. */
public final class MoneyPaperController {

    @FXML private VBox pages;

    private final CaseId caseId;
    private final Sheet sheet;
    private final byte[] pdf;
    private final List<PageImage> pictures;
    private final PaperOutlet outlet;
    private final Language language;

    MoneyPaperController(
            CaseId caseId,
            Sheet sheet,
            byte[] pdf,
            List<PageImage> pictures,
            PaperOutlet outlet,
            Language language) {
        this.caseId = caseId;
        this.sheet = sheet;
        this.pdf = pdf.clone();
        this.pictures = List.copyOf(pictures);
        this.outlet = outlet;
        this.language = language;
    }

    @FXML
    private void initialize() {
        int number = 0;
        for (PageImage page : pictures) {
            ImageView view = new ImageView(ScanPane.image(page));
            view.setAccessibleText(language.texts().get("advice.page", ++number, pictures.size()));
            pages.getChildren().add(view);
        }
    }

    @FXML
    private void onSave() {
        outlet.save(caseId, sheet, pdf);
    }

    @FXML
    private void onPrint() {
        outlet.print(caseId, sheet, pdf);
    }
}
