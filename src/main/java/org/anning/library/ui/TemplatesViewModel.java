package org.anning.library.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.advice.AdviceService;
import org.anning.advice.CaseView;
import org.anning.advice.OfferedName;
import org.anning.advice.Prepared;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.common.Problem;
import org.anning.fx.Background;
import org.anning.library.Citations;
import org.anning.library.LibraryService;
import org.anning.library.LibraryService.TemplateVersion;
import org.anning.library.SamplePeople;
import org.anning.library.Spot;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;
import org.anning.storage.Drafts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The words of papers: text, what is wrong with it, the pages it makes, and its versions. */
public final class TemplatesViewModel {

    private static final float DPI = 96;
    private static final String FORM = "template/";

    private final LibraryService library;
    private final AdviceService advice;
    private final CaseService cases;
    private final SamplePeople people;
    private final Drafts drafts;
    private final Background background;
    private final Executor later;
    private final Clock clock;

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Spot> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty source = new SimpleStringProperty("");
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<OfferedName> names = FXCollections.observableArrayList();
    private final ObservableList<Person> persons = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>();
    private final BooleanProperty large = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TemplateVersion> versions = FXCollections.observableArrayList();
    private boolean filling;
    private int asked;

    /**
     * A template in the list.
     *
     * @param own whether the casebook changed it
     * @param draft whether there is a text of it that is not kept yet
     */
    public record Item(Spot template, boolean own, boolean draft) {}

    /**
     * Somebody to try the words on.
     *
     * @param sample whether the person is invented
     */
    public record Person(String name, boolean sample, Supplier<CaseView> view) {}

    /**
     * The pages that the text makes.
     *
     * @param missing how many facts are printed as an empty box
     */
    public record Preview(List<PageImage> pages, int missing) {}

    /**
     * @param later does the last of several things after a moment
     */
    TemplatesViewModel(
            LibraryService library,
            AdviceService advice,
            CaseService cases,
            SamplePeople people,
            Drafts drafts,
            Background background,
            Executor later,
            Clock clock) {
        this.library = library;
        this.advice = advice;
        this.cases = cases;
        this.people = people;
        this.drafts = drafts;
        this.background = background;
        this.later = later;
        this.clock = clock;
        source.subscribe((_, _) -> typed());
        person.subscribe((_, _) -> draw());
        large.subscribe((_, _) -> draw());
    }

    /** Reads the list and the people afresh, and shows the first template when none is shown. */
    public void load() {
        background
                .run(cases::rows)
                .onSuccess(rows -> {
                    loadPersons(rows);
                    names.setAll(advice.names(people.all().getFirst(), today()));
                    list();
                    Spot now = chosen.get();
                    open(now == null ? items.getFirst().template : now);
                })
                .start();
    }

    private void loadPersons(List<CaseRow> rows) {
        Person before = person.get();
        List<Person> all = new ArrayList<>();
        people.all()
                .forEach(view ->
                        all.add(new Person(view.client().value().displayName(), true, () -> view)));
        for (CaseRow row : rows) {
            all.add(
                    new Person(
                            row.number() + " " + row.clientName(),
                            false,
                            () -> advice.view(row.caseId())));
        }
        persons.setAll(all);
        person.set(
                all.stream()
                        .filter(p -> before != null && p.name.equals(before.name))
                        .findFirst()
                        .orElse(all.getFirst()));
    }

    private void list() {
        items.setAll(
                Citations.templates().stream()
                        .map(t ->
                                new Item(
                                        t,
                                        library.holdings().own(t).isPresent(),
                                        drafts.of(FORM + t.item()).isPresent()))
                        .toList());
    }

    /** Shows a template: what was being written of it, or its text. */
    public void open(Spot template) {
        chosen.set(template);
        filling = true;
        source.set(
                drafts.of(FORM + template.item())
                        .map(draft -> draft.content())
                        .orElseGet(() -> text(template)));
        filling = false;
        versions.setAll(library.versions(template));
        check();
        draw();
    }

    private String text(Spot template) {
        return library.text(template).orElse("");
    }

    private void typed() {
        if (!filling) {
            check();
            later.execute(this::rest);
        }
    }

    /** What is done when the typing stops for a moment: the draft is kept, the pages are drawn. */
    private void rest() {
        Spot template = chosen.get();
        if (template != null) {
            String text = source.get();
            boolean differs = changed.get();
            background
                    .run(() -> {
                        if (differs) {
                            drafts.write(FORM + template.item(), text);
                        } else {
                            drafts.close(FORM + template.item());
                        }
                        return true;
                    })
                    .start();
            draw();
        }
    }

    private void check() {
        Spot template = chosen.get();
        if (template != null) {
            changed.set(!source.get().equals(text(template)));
            problems.setAll(library.check(template, source.get()));
        }
    }

    private void draw() {
        Person whom = person.get();
        String text = source.get();
        boolean big = large.get();
        if (whom == null || chosen.get() == null || !problems.isEmpty()) {
            return;
        }
        int mine = ++asked;
        background
                .chore(_ -> {
                    Prepared prepared = advice.preview(whom.view.get(), text, today(), big);
                    byte[] pdf = advice.pages(prepared);
                    List<PageImage> pages = new ArrayList<>();
                    for (int page = 0; page < PdfPages.count(pdf); page++) {
                        pages.add(PdfPages.draw(pdf, page, DPI));
                    }
                    return new Preview(pages, prepared.missing().size());
                })
                .onSuccess(drawn -> {
                    if (mine == asked) {
                        preview.set(drawn);
                    }
                })
                .start();
    }

    /** Keeps the text as a new version. */
    public void save(String why) {
        keep(template -> library.reword(template, source.get(), why));
    }

    /** Makes an older text the newest version; what was being written is given up. */
    public void rollBack(TemplateVersion older, String why) {
        keep(template -> library.rollBack(template, older.text(), why));
    }

    /** Gives up what was being written. */
    public void giveUp() {
        keep(_ -> {});
    }

    private void keep(Consumer<Spot> deed) {
        Spot template = chosen.get();
        if (template != null) {
            background
                    .run(() -> {
                        deed.accept(template);
                        drafts.close(FORM + template.item());
                        return template;
                    })
                    .onSuccess(kept -> {
                        list();
                        open(kept);
                    })
                    .start();
        }
    }

    boolean mayEdit() {
        return library.mayEdit();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public ObservableList<Item> items() {
        return items;
    }

    public ReadOnlyObjectProperty<@Nullable Spot> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public StringProperty sourceProperty() {
        return source;
    }

    /** What is wrong with the text as it stands. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** Every name that the text may use. */
    public ObservableList<OfferedName> names() {
        return names;
    }

    /** Whom the words can be tried on: invented people first, then the cases. */
    public ObservableList<Person> persons() {
        return persons;
    }

    public ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    public BooleanProperty largeProperty() {
        return large;
    }

    /** Whether the text is another than the one kept. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The pages of the last text that could be printed. */
    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Every version of the template, the newest first. */
    public ObservableList<TemplateVersion> versions() {
        return versions;
    }
}
