package org.anning.advice;

import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.law.Law;
import org.anning.law.Provision;
import org.anning.lenders.LenderFacts;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.printing.SheetDocx;
import org.anning.printing.SheetPdf;
import org.anning.printing.SheetTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which papers a case needs and why, and the papers themselves. */
public final class AdviceService {

    /** The papers there are templates for, in the order of the list. */
    public static final List<String> SHEETS =
            List.of(
                    "safety-card",
                    "three-things",
                    "payment-order-objection",
                    "defence-notes",
                    "consent-form",
                    "legal-aid-referral",
                    "calm-sheet",
                    "evidence-list",
                    "stop-notice",
                    "third-party-refusal",
                    "visit-card",
                    "family-notice",
                    "complaint-to-lender",
                    "complaint-to-regulator",
                    "report-to-nifa",
                    "takedown-request",
                    "police-report",
                    "credit-objection",
                    "negotiation",
                    "settlement-check",
                    "payoff-check",
                    "interview-record",
                    "blank-interview");

    private static final Rules RULES = Rules.standard();

    /** What papers say of the program. */
    public static final String PROGRAM_VERSION = "1.0.0";

    private final CaseReader reader;
    private final PaperService papers;
    private final Law law;
    private final TemplateSource templates;
    private final Clock clock;
    private final SheetWriter writer;
    private final SheetPdf pdf;

    /**
     * @param templates where the words of the papers come from
     */
    public AdviceService(
            CaseReader reader,
            PaperService papers,
            Law law,
            TemplateSource templates,
            Clock clock) {
        this.reader = reader;
        this.papers = papers;
        this.law = law;
        this.templates = templates;
        this.clock = clock;
        Fonts fonts = new Fonts();
        this.writer = new SheetWriter(law, fonts, PROGRAM_VERSION);
        this.pdf = new SheetPdf(fonts);
    }

    /** From where papers take the name of the group, as it changes. */
    public void nameGroup(Supplier<Group> group) {
        writer.nameGroup(group);
    }

    /**
     * From where papers take the sentence that a second person checked the case; empty while nobody
     * did, or something was changed since.
     */
    public void nameReviewer(BiFunction<CaseId, Texts, Optional<String>> reviewed) {
        writer.nameReviewer(reviewed);
    }

    /** What is advised on a day, and what is not and why. */
    public Advised advise(CaseId caseId, LocalDate today) {
        return advise(reader.read(caseId), today, law);
    }

    /** The same for a case that was read before. */
    static Advised advise(CaseView view, LocalDate today, Law law) {
        Circumstances circumstances = new Circumstances(view, today, law);
        List<Recommendation> all = RULES.in(NamedFacts.in(circumstances));
        Map<UUID, List<Provision>> provisions = new HashMap<>();
        circumstances.contacts().forEach(e -> provisions.put(e.id(), circumstances.provisions(e)));
        return new Advised(
                today, law, view, all, provisions, InterviewFindings.crisis(circumstances));
    }

    /** The copies that went out of the house, the newest first. */
    public List<Stored<PaperFacts>> papers(CaseId caseId) {
        return papers.papers(caseId);
    }

    /**
     * The very bytes of such a copy.
     *
     * @throws Refusal when it is gone or no longer what it was
     */
    public byte[] copy(UUID paperId) {
        return papers.bytes(paperId);
    }

    /** Notes that a kept copy went out once more. */
    public void reissued(CaseId caseId, UUID paperId) {
        papers.reissued(caseId, paperId);
    }

    /** The lenders that a paper of this case can be about, the one it is about unasked first. */
    public List<Stored<LenderFacts>> lenders(CaseId caseId) {
        return Filling.lenders(reader.read(caseId));
    }

    /**
     * A paper of a case as it would print today, about the lender with the most contacts.
     *
     * @param sheetId one of {@link #SHEETS}
     */
    public Prepared prepare(
            CaseId caseId, String sheetId, Lang lang, LocalDate today, boolean large) {
        return prepare(caseId, sheetId, today, PaperWish.plain(lang, large));
    }

    /**
     * A paper of a case as it would print today.
     *
     * @param sheetId one of {@link #SHEETS}
     * @throws Refusal when the client took back the consent to write to its recipient
     */
    public Prepared prepare(CaseId caseId, String sheetId, LocalDate today, PaperWish wish) {
        CaseView view = reader.read(caseId);
        Prepared prepared = writer.write(view, template(sheetId, wish.lang()), today, wish);
        ConsentGate.mustBeOpen(view.consents(), prepared.recipient(), today);
        return prepared;
    }

    /** The case as it is now. */
    public CaseView view(CaseId caseId) {
        return reader.read(caseId);
    }

    /** Every provision that the contacts of a case may engage under this law. */
    public Set<Provision> provisions(CaseView view, LocalDate today, Law under) {
        Circumstances circumstances = new Circumstances(view, today, under);
        return view.contacts().stream()
                .flatMap(e -> circumstances.provisions(e).stream())
                .collect(Collectors.toSet());
    }

    /** Every name that a template may use, in the order of the list. */
    public List<OfferedName> names(CaseView view, LocalDate today) {
        Filling filling =
                new Filling(
                        new Circumstances(view, today, law),
                        new Words(Texts.of(Lang.ZH)),
                        Recipient.CLIENT,
                        null,
                        null,
                        PROGRAM_VERSION,
                        Group.UNKNOWN);
        Map<String, Value> values = Placeholders.in(filling);
        return Placeholders.list().values().stream()
                .map(p ->
                        new OfferedName(
                                p.name(),
                                switch (Objects.requireNonNull(values.get(p.name()))) {
                                    case Value.Text _ -> OfferedName.Kind.WORDS;
                                    case Value.Flag _ -> OfferedName.Kind.CONDITION;
                                    case Value.Rows _ -> OfferedName.Kind.ROWS;
                                },
                                p.cells()))
                .toList();
    }

    /**
     * A paper with words that nobody kept yet, to be looked at.
     *
     * @throws Refusal when the template has a problem
     */
    public Prepared preview(CaseView view, String template, LocalDate today, boolean large) {
        SheetTemplate parsed = SheetTemplate.parse(template);
        return writer.write(view, parsed, today, PaperWish.plain(parsed.lang(), large));
    }

    private SheetTemplate template(String sheetId, Lang lang) {
        return templates
                .text(sheetId, lang)
                .map(SheetTemplate::parse)
                .orElseThrow(() -> new Refusal("advice.noSheet", sheetId));
    }

    /**
     * The pages of a paper.
     *
     * @throws Refusal when it says a word that a paper must never say, or a character cannot be
     *     printed
     */
    public byte[] pages(Prepared prepared) {
        refuseForbidden(prepared);
        return pdf.of(prepared.sheet(), clock.instant());
    }

    /**
     * A paper as a document that can be changed by hand.
     *
     * @throws Refusal when it says a word that a paper must never say
     */
    public byte[] document(Prepared prepared) {
        refuseForbidden(prepared);
        return SheetDocx.of(prepared.sheet(), clock.instant());
    }

    private static void refuseForbidden(Prepared prepared) {
        if (!prepared.forbidden().isEmpty()) {
            throw new Refusal("advice.forbidden", String.join(", ", prepared.forbidden()));
        }
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
