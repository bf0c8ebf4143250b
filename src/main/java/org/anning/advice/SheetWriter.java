package org.anning.advice;

import org.anning.cases.CaseFacts;
import org.anning.cases.StepKind;
import org.anning.common.CaseId;
import org.anning.common.Coded;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.law.CautiousWords;
import org.anning.law.Law;
import org.anning.printing.Block;
import org.anning.printing.Filled;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetTemplate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Fills a template with a case, and says what keeps it from being printed. */
final class SheetWriter {

    private final Law law;
    private final Fonts fonts;
    private final String programVersion;
    private Supplier<Group> group = () -> Group.UNKNOWN;

    private BiFunction<CaseId, Texts, Optional<String>> reviewed = (_, _) -> Optional.empty();

    SheetWriter(Law law, Fonts fonts, String programVersion) {
        this.law = law;
        this.fonts = fonts;
        this.programVersion = programVersion;
    }

    /** From where the group's name comes, as it changes. */
    void nameGroup(Supplier<Group> from) {
        group = from;
    }

    /** From where the sentence of a check by a second person comes. */
    void nameReviewer(BiFunction<CaseId, Texts, Optional<String>> from) {
        reviewed = from;
    }

    /** A paper that says at its end that a second person checked the case. */
    private Sheet checked(Sheet sheet, CaseId id, Texts texts) {
        return reviewed.apply(id, texts)
                .map(sentence -> sheet.with(new Block.Note(Run.plain(sentence))))
                .orElse(sheet);
    }

    /** What kind of paper of a court this one answers, by what it says of it. */
    private static @Nullable StepKind answered(SheetTemplate template) {
        if (!template.recipient().equals(Recipient.COURT.code())) {
            return null;
        }
        return speaksOf(template, "paymentOrder.")
                ? StepKind.PAYMENT_ORDER
                : speaksOf(template, "summons.") ? StepKind.COURT_SUMMONS : null;
    }

    private static boolean speaksOf(SheetTemplate template, String names) {
        return template.uses().stream().anyMatch(u -> u.name().startsWith(names));
    }

    /**
     * The paper.
     *
     * @throws Refusal when the template cannot be used
     */
    Prepared write(CaseView view, SheetTemplate template, LocalDate today, PaperWish wish) {
        Refusal.ifBlocked(TemplateChecks.problems(template));
        Texts texts = Texts.of(template.lang());
        Recipient recipient = Coded.of(Recipient.class, template.recipient()).orElseThrow();
        Filling filling =
                new Filling(
                                new Circumstances(view, today, law),
                                new Words(texts),
                                recipient,
                                wish.lender(),
                                answered(template),
                                programVersion,
                                group.get())
                        .ticking(wish.ticked());
        String number = view.file().value().number();
        Filled filled =
                template.fill(
                        SheetValues.of(filling, template),
                        texts.get("advice.footer", number),
                        CaseFacts.isSample(number),
                        wish.large());
        return new Prepared(
                checked(filled.sheet(), new CaseId(view.file().id()), texts),
                recipient,
                filled.missing(),
                List.copyOf(filling.cited()),
                List.copyOf(filling.doubtful()),
                CautiousWords.in(filled.sheet().ownWords()),
                fonts.missing(filled.sheet().text()));
    }
}
