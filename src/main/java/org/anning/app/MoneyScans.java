package org.anning.app;

import org.anning.common.CaseId;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.EvidenceService;
import org.anning.evidence.KeptFile;
import org.anning.evidence.Media;
import org.anning.evidence.Showing;
import org.anning.evidence.pictures.Pictures;
import org.anning.loans.ui.Scans;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows evidence beside the checklist of an agreement; nothing that is folded away. */
record MoneyScans(EvidenceService pieces, EvidenceFiles files) implements Scans {

    private static final int MOST_PAGES = 20;
    private static final float DPI = 90;
    private static final int SIDE = 1_600;

    @Override
    public List<Scan> of(CaseId caseId) {
        Map<UUID, KeptFile> kept = files.of(caseId);
        return pieces.of(caseId).stream()
                .filter(row -> !row.struck() && row.facts().showing() == Showing.PLAIN)
                .filter(row -> drawable(kept.get(row.id())))
                .map(MoneyScans::scan)
                .toList();
    }

    private static Scan scan(EvidenceRow row) {
        return new Scan(row.id(), row.facts().title());
    }

    private static boolean drawable(@org.jspecify.annotations.Nullable KeptFile file) {
        return file != null && (file.media().picture() || file.media() == Media.PDF);
    }

    @Override
    public List<PageImage> pages(CaseId caseId, UUID evidence) {
        KeptFile file = files.of(caseId).get(evidence);
        if (file == null) {
            return List.of();
        }
        byte[] content = files.read(file, true);
        if (file.media() != Media.PDF) {
            BufferedImage whole = Pictures.upright(content, 4L * SIDE * SIDE);
            double scale = (double) SIDE / Math.max(whole.getWidth(), whole.getHeight());
            return List.of(image(Pictures.scaled(whole, Math.min(1, scale))));
        }
        List<PageImage> pages = new ArrayList<>();
        for (int page = 0; page < Math.min(MOST_PAGES, PdfPages.count(content)); page++) {
            pages.add(PdfPages.draw(content, page, DPI));
        }
        return pages;
    }

    private static PageImage image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new PageImage(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}
