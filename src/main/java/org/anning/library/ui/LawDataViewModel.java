package org.anning.library.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Lang;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.law.Law;
import org.anning.law.LawTables;
import org.anning.law.Mark;
import org.anning.library.Change;
import org.anning.library.Citations;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.library.LibraryService;
import org.anning.library.RowFilter;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The tables of law data: looked through, searched, by day, and one row with all around it. */
public final class LawDataViewModel {

    private final LibraryService library;
    private final Citations citations;
    private final Background background;
    private final Clock clock;

    private final ObservableList<LawRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LawShelf> shelf = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> asAt = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Mark> mark = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();

    /**
     * A row and what is around it.
     *
     * @param own whether the casebook changed it
     */
    public record Detail(
            LawRow row, boolean own, String issuerZh, String issuerEn, Citations.Of of) {
        /** The body that issued it, in the language asked for. */
        String issuer(Lang lang) {
            return lang.pick(issuerZh, issuerEn);
        }
    }

    LawDataViewModel(
            LibraryService library, Citations citations, Background background, Clock clock) {
        this.library = library;
        this.citations = citations;
        this.background = background;
        this.clock = clock;
        shelf.subscribe((_, _) -> filter());
        search.subscribe((_, _) -> filter());
        asAt.subscribe((_, _) -> filter());
        mark.subscribe((_, _) -> filter());
    }

    /** Reads everything afresh. */
    public void load() {
        filter();
        Detail now = detail.get();
        if (now != null) {
            open(now.row);
        } else if (!rows.isEmpty()) {
            open(rows.getFirst());
        }
    }

    private void filter() {
        RowFilter filter = new RowFilter(search.get(), asAt.get(), mark.get());
        LawTables tables = library.law().tables();
        List<LawShelf> shelves = shelf.get() == null ? LawShelf.all() : List.of(shelf.get());
        rows.setAll(
                shelves.stream()
                        .flatMap(s -> s.rows(tables).stream())
                        .filter(row -> filter.takes(row, library.law()))
                        .toList());
    }

    /** Shows all tables at once with rows like this, such as those that are doubtful. */
    public void look(@Nullable LawShelf at, String words, @Nullable Mark sure) {
        shelf.set(at);
        search.set(words);
        asAt.set(null);
        mark.set(sure);
        if (!rows.isEmpty()) {
            open(rows.getFirst());
        }
    }

    /** Shows a row with all around it. */
    public void open(LawRow row) {
        touched(row, detail::set);
    }

    /** Finds what is around a row. */
    public void touched(LawRow row, Consumer<Detail> found) {
        background.run(() -> around(row)).onSuccess(found).start();
    }

    private Detail around(LawRow row) {
        LawRow now =
                row.shelf().rows(library.law().tables()).stream()
                        .filter(r -> r.key().equals(row.key()))
                        .findFirst()
                        .orElse(row);
        return new Detail(
                now,
                library.holdings().own(now.spot()).isPresent(),
                citations.issuer(now, Lang.ZH),
                citations.issuer(now, Lang.EN),
                citations.of(now, LocalDate.now(clock)));
    }

    /** Keeps that a row was checked today and is still so. */
    public void checked(LawRow row, String why) {
        LawRow checked = row.with("mark", Mark.CHECKED.code());
        if (row.shelf().has("last checked")) {
            checked = checked.with("last checked", LocalDate.now(clock).toString());
        }
        LawRow kept = checked;
        background
                .run(() -> library.correct(kept, why))
                .onSuccess(_ -> {
                    filter();
                    open(kept);
                })
                .start();
    }

    /**
     * Keeps what the form says.
     *
     * @param wrong is told what is wrong with it, when it is not kept
     * @param done is called when it is kept
     */
    public void keep(RowForm form, Consumer<Problem> wrong, Runnable done) {
        LawRow row = form.row();
        Supplier<Change> deed =
                switch (form.kind()) {
                    case CORRECT -> () -> library.correct(row, form.why());
                    case SUCCEED -> () -> library.succeed(form.before(), row, form.why());
                    case ADD -> () -> library.add(row, form.why());
                };
        background
                .run(deed)
                .onSuccess(_ -> {
                    done.run();
                    filter();
                    open(row);
                })
                .onRefusal(refusal -> wrong.accept(problem(row, refusal)))
                .start();
    }

    private static Problem problem(LawRow row, Refusal refusal) {
        if (refusal.textKey().equals("library.problem.badRow")
                && refusal.args().contains(row.cells().getFirst())
                && refusal.args().getLast() instanceof Refusal named) {
            for (String column : row.shelf().columns()) {
                if (named.textKey().endsWith("." + column.replace(' ', '_'))) {
                    return Problem.error(column, refusal.textKey(), refusal.args().toArray());
                }
            }
        }
        boolean inRow =
                refusal.textKey().equals("library.problem.in")
                        && row.key().equals(refusal.args().getFirst());
        return inRow && refusal.args().get(2) instanceof Refusal inner
                ? Problem.error(
                        String.valueOf(refusal.args().get(1)),
                        inner.textKey(),
                        inner.args().toArray())
                : Problem.error(RowForm.WHOLE, refusal.textKey(), refusal.args().toArray());
    }

    boolean mayEdit() {
        return library.mayEdit();
    }

    Law law() {
        return library.law();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    public ObservableList<LawRow> rows() {
        return rows;
    }

    /** The table that is looked at; null for all of them. */
    public ObjectProperty<@Nullable LawShelf> shelfProperty() {
        return shelf;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Only rows in force on this day; null for all. */
    public ObjectProperty<@Nullable LocalDate> asAtProperty() {
        return asAt;
    }

    /** Only rows with this mark; null for all. */
    public ObjectProperty<@Nullable Mark> markProperty() {
        return mark;
    }

    public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }
}
