package org.anning.advice;

import org.anning.cases.CaseFacts;
import org.anning.common.CaseId;
import org.anning.common.Coded;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.law.CautiousWords;
import org.anning.law.Law;
import org.anning.law.Provision;
import org.anning.loans.LoanService;
import org.anning.printing.Filled;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.printing.SheetPdf;
import org.anning.printing.SheetTemplate;
import org.anning.timeline.EntryRow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Which papers a case needs and why, and the papers themselves. */
public final class AdviceService {

    /** The papers there are templates for, in the order of the list. */
    public static final List<String> SHEETS =
            List.of("police-report", "complaint-to-lender", "negotiation");

    private static final String PROGRAM_VERSION = "0.1.0";

    private final CaseReader reader;
    private final LoanService loans;
    private final PaperService papers;
    private final Law law;
    private final Clock clock;
    private final SheetPdf pdf = new SheetPdf(new Fonts());

    public AdviceService(
            CaseReader reader, LoanService loans, PaperService papers, Law law, Clock clock) {
        this.reader = reader;
        this.loans = loans;
        this.papers = papers;
        this.law = law;
        this.clock = clock;
    }

    /** What is advised on a day, and what is not and why, the first to be done first. */
    public List<Recommendation> advise(CaseId caseId, LocalDate today) {
        return Rules.standard()
                .in(NamedFacts.in(new Circumstances(reader.read(caseId), today, law)));
    }

    /**
     * What the contacts of a case may engage, each by its own dates.
     *
     * @param entry the contact
     * @param provisions in the order of its flags
     */
    public record Engaged(EntryRow entry, List<Provision> provisions) {}

    /** The provisions that each contact of a case may engage. */
    public List<Engaged> engaged(CaseId caseId, LocalDate today) {
        CaseView view = reader.read(caseId);
        Circumstances circumstances = new Circumstances(view, today, law);
        return view.contacts().stream()
                .map(e -> new Engaged(e, circumstances.provisions(e)))
                .toList();
    }

    /**
     * A paper of a case as it would print today.
     *
     * @param sheetId one of {@link #SHEETS}
     */
    public Prepared prepare(
            CaseId caseId, String sheetId, Lang lang, LocalDate today, boolean large) {
        SheetTemplate template = template(sheetId, lang);
        Recipient recipient = Coded.of(Recipient.class, template.recipient()).orElseThrow();
        CaseView view = reader.read(caseId);
        Filling filling =
                new Filling(
                        new Circumstances(view, today, law), new Words(Texts.of(lang)), recipient);
        SheetValues values = new SheetValues(filling, loans.loansOf(caseId));
        String number = view.file().value().number();
        Filled filled =
                template.fill(
                        values.values(PROGRAM_VERSION),
                        Texts.of(lang).get("advice.footer", number),
                        CaseFacts.isSample(number),
                        large);
        return new Prepared(
                filled.sheet(),
                recipient,
                filled.missing(),
                List.copyOf(values.cited()),
                CautiousWords.in(filled.sheet().text()));
    }

    static SheetTemplate template(String sheetId, Lang lang) {
        String name = "templates/" + sheetId + "." + lang.name().toLowerCase(Locale.ROOT) + ".md";
        try (InputStream in = AdviceService.class.getResourceAsStream(name)) {
            if (in == null || !SHEETS.contains(sheetId)) {
                throw new Refusal("advice.noSheet", sheetId);
            }
            return SheetTemplate.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The pages of a paper.
     *
     * @throws Refusal when it says a word that a paper must never say, or a character cannot be
     *     printed
     */
    public byte[] pages(Prepared prepared) {
        if (!prepared.forbidden().isEmpty()) {
            throw new Refusal("advice.forbidden", String.join(", ", prepared.forbidden()));
        }
        return pdf.of(prepared.sheet(), clock.instant());
    }

    /** Keeps a printed or saved paper as it was, with what it was made from. */
    public Stored<PaperFacts> keep(
            CaseId caseId, Prepared prepared, byte[] pages, LocalDate today, String by) {
        return papers.keep(
                caseId,
                new PaperFacts(
                        prepared.sheet().id(),
                        prepared.sheet().title(),
                        prepared.sheet().lang(),
                        prepared.recipient(),
                        prepared.sheet().large(),
                        prepared.sheet().version(),
                        law.dataVersion(),
                        PROGRAM_VERSION,
                        String.join(" ", prepared.provisions()),
                        PdfPages.count(pages),
                        PaperService.sha256(pages),
                        today,
                        clock.instant(),
                        by),
                pages);
    }
}
