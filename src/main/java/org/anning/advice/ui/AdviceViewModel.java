package org.anning.advice.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.advice.AdviceService;
import org.anning.advice.Advised;
import org.anning.advice.PaperWish;
import org.anning.advice.Place;
import org.anning.advice.Prepared;
import org.anning.advice.Recommendation;
import org.anning.advice.Recommendation.Kind;
import org.anning.advice.Recommendation.Verdict;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.lenders.LenderFacts;
import org.anning.printing.PdfPages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The papers of a case: which and why, and the pages of the chosen one. */
public final class AdviceViewModel {

    private final AdviceService advice;
    private final CaseId caseId;
    private final String volunteer;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Clock clock;
    private final Outlet outlet;
    private final PagesViewModel pages;

    private final ReadOnlyObjectWrapper<@Nullable Advised> advised = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Lang> lang;
    private final ObservableList<Stored<LenderFacts>> lenders = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Stored<LenderFacts>> lender =
            new SimpleObjectProperty<>();
    private final Set<String> ticked = new LinkedHashSet<>();
    private final BooleanProperty large = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /**
     * A paper with its pages.
     *
     * @param pdf the very bytes that are saved and printed
     */
    public record Shown(Prepared prepared, byte[] pdf, int pages) {}

    /**
     * Something that is missing on the paper.
     *
     * @param words what it is
     * @param place where it is filled in
     */
    public record Gap(String words, Place place) {}

    AdviceViewModel(
            AdviceService advice,
            CaseId caseId,
            String volunteer,
            Background background,
            Dialogs dialogs,
            Language language,
            Clock clock,
            Outlet outlet) {
        this.advice = advice;
        this.caseId = caseId;
        this.volunteer = volunteer;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.clock = clock;
        this.outlet = outlet;
        this.pages = new PagesViewModel(background);
        this.lang = new SimpleObjectProperty<>(language.lang());
        this.lang.subscribe((_, _) -> prepare());
        large.subscribe((_, _) -> prepare());
        lender.subscribe((_, _) -> prepare());
    }

    /** Works out afresh what is advised, and shows the first paper. */
    public void load() {
        background
                .run(() -> advice.lenders(caseId))
                .onSuccess(all -> {
                    if (!all.equals(lenders)) {
                        lenders.setAll(all);
                    }
                })
                .start();
        background
                .run(() -> advice.advise(caseId, today()))
                .onSuccess(now -> {
                    advised.set(now);
                    if (chosen.get() == null) {
                        sheets().stream().findFirst().ifPresent(first -> choose(first.id()));
                    } else {
                        prepare();
                    }
                })
                .start();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The sheets that are advised, wait for an answer or for a day, in order. */
    public List<Recommendation> sheets() {
        return of(Kind.SHEET, true);
    }

    /** The sheets that are not advised, each with the reason. */
    public List<Recommendation> against() {
        return of(Kind.SHEET, false);
    }

    /** What to do next, in order. */
    public List<Recommendation> steps() {
        return of(Kind.STEP, true);
    }

    /** What to watch out for, the gravest first. */
    public List<Recommendation> warnings() {
        return of(Kind.WARNING, true).stream().filter(Recommendation::shown).toList();
    }

    private List<Recommendation> of(Kind kind, boolean advisedFor) {
        Advised now = advised.get();
        return now == null
                ? List.of()
                : now.of(kind).stream()
                        .filter(r -> kind != Kind.SHEET || AdviceService.SHEETS.contains(r.id()))
                        .filter(r -> advisedFor != (r.verdict() == Verdict.NOT_SHOWN))
                        .toList();
    }

    /** Shows another paper. */
    public void choose(String sheetId) {
        ticked.clear();
        chosen.set(sheetId);
        pages.first();
        prepare();
    }

    private void prepare() {
        String sheetId = chosen.get();
        if (sheetId == null) {
            return;
        }
        Stored<LenderFacts> about = lender.get();
        PaperWish wish =
                new PaperWish(lang.get(), large.get(), about == null ? null : about.id(), ticked);
        background
                .run(() -> {
                    Prepared prepared = advice.prepare(caseId, sheetId, today(), wish);
                    byte[] pdf = advice.pages(prepared);
                    return new Shown(prepared, pdf, PdfPages.count(pdf));
                })
                .onSuccess(now -> {
                    shown.set(now);
                    pages.show(now.pdf, now.pages);
                })
                .onRefusal(refusal -> {
                    // No page of another paper stays in view or can be printed instead.
                    shown.set(null);
                    pages.none();
                    dialogs.refused(refusal);
                })
                .start();
    }

    /** Wants a doubtful provision on the paper, because a person has looked at it, or not. */
    public void tick(String key, boolean wanted) {
        if (wanted ? ticked.add(key) : ticked.remove(key)) {
            prepare();
        }
    }

    /** Whether a doubtful provision was ticked. */
    public boolean ticked(String key) {
        return ticked.contains(key);
    }

    /** What the shown paper lacks; what has no words of its own is counted by its place. */
    public List<Gap> gaps() {
        Shown now = shown.get();
        return now == null ? List.of() : gaps(now);
    }

    private List<Gap> gaps(Shown now) {
        Texts texts = language.texts();
        List<Gap> gaps = new ArrayList<>();
        Map<Place, Integer> others = new TreeMap<>();
        for (String name : now.prepared.missing()) {
            Place place = Place.ofPlaceholder(name);
            if (texts.has("advice.fact." + name)) {
                gaps.add(new Gap(texts.get("advice.fact." + name), place));
            } else {
                others.merge(place, 1, Integer::sum);
            }
        }
        others.forEach((place, count) ->
                gaps.add(
                        new Gap(
                                texts.get(
                                        "advice.gaps.more",
                                        texts.name("advice.place", place),
                                        count),
                                place)));
        return gaps.stream().distinct().toList();
    }

    /** Asks where something is missing, then prints and keeps the paper as it is. */
    public void print() {
        Shown now = shown.get();
        if (now != null && complete()) {
            outlet.print(now.pdf, now.pages, () -> keep(now), () -> {});
        }
    }

    /** Asks where something is missing, then saves and keeps the paper as it is. */
    public void save() {
        Shown now = shown.get();
        if (now != null && complete()) {
            String name = now.prepared.sheet().id() + "-" + lang.get().code() + ".pdf";
            outlet.save(now.pdf, name, () -> keep(now), () -> {});
        }
    }

    /** The same as a document that can be edited; the kept copy is the paper as it was shown. */
    public void saveDocument() {
        Shown now = shown.get();
        if (now != null && complete()) {
            String name = now.prepared.sheet().id() + "-" + lang.get().code() + ".docx";
            outlet.save(
                    () -> advice.document(now.prepared),
                    name,
                    new FileKind("DOCX", ".docx"),
                    () -> keep(now),
                    () -> {});
        }
    }

    /** Prints every paper that is advised, in their order, and keeps each as it is. */
    public void printAll() {
        all("advice.all.print", outlet::printAll);
    }

    /** Saves every paper that is advised, in their order, and keeps each as it is. */
    public void saveAll() {
        all("advice.all.save", outlet::saveAll);
    }

    /**
     * Makes all advised papers, asks once where something is missing, then lets them out. Doubtful
     * provisions stay off them: those are ticked paper by paper.
     */
    private void all(String name, Consumer<List<Outlet.Leaf>> out) {
        List<String> ids =
                sheets().stream().filter(Recommendation::shown).map(Recommendation::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        Lang in = lang.get();
        Stored<LenderFacts> about = lender.get();
        PaperWish wish =
                new PaperWish(in, large.get(), about == null ? null : about.id(), Set.of());
        background
                .chore(progress -> {
                    List<Shown> made = new ArrayList<>();
                    for (String id : ids) {
                        progress.stopIfCancelled();
                        Prepared prepared = advice.prepare(caseId, id, today(), wish);
                        byte[] pdf = advice.pages(prepared);
                        made.add(new Shown(prepared, pdf, PdfPages.count(pdf)));
                        progress.at(made.size(), ids.size());
                    }
                    return made;
                })
                .named(language.texts().get(name))
                .onSuccess(made -> {
                    int missing = made.stream().mapToInt(m -> gaps(m).size()).sum();
                    if (missing == 0 || goOn(missing)) {
                        out.accept(stack(made, in));
                    }
                })
                .start();
    }

    private List<Outlet.Leaf> stack(List<Shown> made, Lang in) {
        List<Outlet.Leaf> stack = new ArrayList<>();
        for (Shown one : made) {
            stack.add(
                    new Outlet.Leaf(
                            one.pdf,
                            one.pages,
                            String.format(
                                    Locale.ROOT,
                                    "%02d-%s-%s.pdf",
                                    stack.size() + 1,
                                    one.prepared.sheet().id(),
                                    in.code()),
                            () -> keep(one)));
        }
        return stack;
    }

    private void keep(Shown paper) {
        advice.keep(caseId, paper.prepared, paper.pdf, today(), volunteer);
    }

    private boolean complete() {
        List<Gap> gaps = gaps();
        return gaps.isEmpty() || goOn(gaps.size());
    }

    private boolean goOn(int missing) {
        Texts texts = language.texts();
        return dialogs.agree(
                texts.get("advice.gaps.title"),
                texts.get("advice.gaps.ask", missing),
                texts.get("advice.gaps.anyway"));
    }

    /** All advice with what it rests on; null until it was worked out. */
    public ReadOnlyObjectProperty<@Nullable Advised> advisedProperty() {
        return advised.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable String> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The lenders that a paper can be about, the one it is about unasked first. */
    public ObservableList<Stored<LenderFacts>> lenders() {
        return lenders;
    }

    /** The lender that the paper is about; null for the one with the most contacts. */
    public ObjectProperty<@Nullable Stored<LenderFacts>> lenderProperty() {
        return lender;
    }

    public ObjectProperty<Lang> langProperty() {
        return lang;
    }

    public BooleanProperty largeProperty() {
        return large;
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public PagesViewModel pages() {
        return pages;
    }

    /** What became of printing or saving, in one sentence; empty before. */
    public ReadOnlyStringProperty noteProperty() {
        return outlet.noteProperty();
    }
}
