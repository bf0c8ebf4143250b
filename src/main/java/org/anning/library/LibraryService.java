package org.anning.library;

import org.anning.advice.TemplateSource;
import org.anning.common.Lang;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.law.BadLawRow;
import org.anning.law.Law;
import org.anning.law.LawTables;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Keeps what a casebook changed in its law data and templates, and makes it hold at once: the law
 * and the templates that advice and papers use are those of the last change.
 */
public final class LibraryService {

    private static final int LONGEST_WHY = 2000;
    private static final int LONGEST_TEMPLATE = 200_000;

    private final UnitOfWork work;
    private final Clock clock;
    private final Supplier<String> volunteer;
    private final BooleanSupplier mayEdit;
    private final Law law;
    private final TemplateSource shipped;
    private volatile Holdings holdings = new Holdings(List.of());
    private volatile boolean unfit;

    /**
     * @param volunteer the name of the person at the keyboard
     * @param mayEdit whether that person may change the library
     * @param law told to use the casebook's rows
     * @param shipped the templates of the program
     */
    public LibraryService(
            UnitOfWork work,
            Clock clock,
            Supplier<String> volunteer,
            BooleanSupplier mayEdit,
            Law law,
            TemplateSource shipped) {
        this.work = work;
        this.clock = clock;
        this.volunteer = volunteer;
        this.mayEdit = mayEdit;
        this.law = law;
        this.shipped = shipped;
    }

    public static List<Class<?>> entities() {
        return List.of(LibraryChange.class, LibraryPart.class);
    }

    /**
     * Reads the casebook's own rows and texts; to be done once, before the first advice. Rows that
     * no longer fit the program's own stay out of use, see {@link #unfit()}.
     */
    public void load() {
        holdings = work.read(LibraryService::read);
        try {
            law.use(holdings.law());
        } catch (BadLawRow ofAnotherTime) {
            unfit = true;
        }
    }

    private static Holdings read(Session session) {
        Map<UUID, List<Change.Part>> parts = new HashMap<>();
        session.createQuery("from LibraryPart p order by p.place", LibraryPart.class)
                .list()
                .forEach(p ->
                        parts.computeIfAbsent(p.changeId(), _ -> new ArrayList<>()).add(p.part()));
        return new Holdings(
                session
                        .createQuery("from LibraryChange c order by c.number", LibraryChange.class)
                        .list()
                        .stream()
                        .map(c -> c.with(parts.getOrDefault(c.id(), List.of())))
                        .toList());
    }

    /** What the casebook has of its own. */
    public Holdings holdings() {
        return holdings;
    }

    /** The law as it holds in this casebook. */
    public Law law() {
        return law;
    }

    /** Whether the casebook's own rows do not fit those of this program and are out of use. */
    public boolean unfit() {
        return unfit;
    }

    /** Whether the person at the keyboard may change the library. */
    public boolean mayEdit() {
        return mayEdit.getAsBoolean();
    }

    /** The templates as they hold in this casebook. */
    public TemplateSource templates() {
        return (sheet, lang) -> text(template(sheet, lang));
    }

    /** The spot of a template. */
    public static Spot template(String sheet, Lang lang) {
        return new Spot(Spot.TEMPLATES, sheet + "." + lang.code());
    }

    /** The text of a template as it is now. */
    public Optional<String> text(Spot template) {
        return holdings.own(template).or(() -> shipped(template));
    }

    /** The text of a template as it comes with the program. */
    public Optional<String> shipped(Spot template) {
        int dot = template.item().lastIndexOf('.');
        Lang lang = template.item().endsWith(".en") ? Lang.EN : Lang.ZH;
        return shipped.text(template.item().substring(0, dot), lang);
    }

    /** Puts a corrected row in the place of the row of its key; key and first day stay. */
    public Change correct(LawRow corrected, String why) {
        LawRow before = row(corrected.spot());
        if (!before.cell("from").equals(corrected.cell("from"))) {
            throw new Refusal("library.problem.fromStays");
        }
        if (before.equals(corrected)) {
            throw new Refusal("library.problem.nothingChanged");
        }
        return make(LibraryDeed.CORRECTED, why, null, Map.of(corrected.spot(), corrected.kept()));
    }

    /** Adds a row under a key that was never used. */
    public Change add(LawRow added, String why) {
        mustBeFree(added);
        return make(LibraryDeed.ADDED, why, null, Map.of(added.spot(), added.kept()));
    }

    /**
     * The rule itself changes on a day: the old row ends on the day before, the new one begins, and
     * every row that rests on the old provision rests on the new one too.
     *
     * @param next under a key of its own, with the first day in {@code from}
     */
    public Change succeed(LawRow old, LawRow next, String why) {
        return make(LibraryDeed.SUCCEEDED, why, null, succession(old, next));
    }

    /** Everything that changes when a row gives way to the next, by spot. */
    public Map<Spot, String> succession(LawRow old, LawRow next) {
        mustBeFree(next);
        LocalDate from = next.date("from");
        LocalDate oldFrom = old.date("from");
        if (from == null || oldFrom != null && !from.isAfter(oldFrom)) {
            throw new Refusal("library.problem.later");
        }
        LocalDate oldTo = old.date("to");
        LawRow closed =
                oldTo != null && oldTo.isBefore(from)
                        ? old
                        : old.with("to", from.minusDays(1).toString());
        Map<Spot, String> parts = new LinkedHashMap<>();
        parts.put(old.spot(), closed.kept());
        parts.put(next.spot(), next.kept());
        if (old.shelf().file().equals(LawShelf.PROVISIONS)) {
            for (LawRow citing : citing(old.key())) {
                parts.put(citing.spot(), besides(citing, old.key(), next.key()).kept());
            }
        }
        return parts;
    }

    private static LawRow besides(LawRow citing, String old, String next) {
        List<String> names = new ArrayList<>();
        for (String name : citing.cell("provisions").split(" ")) {
            names.add(name);
            if (LawRow.withoutCondition(name).equals(old)) {
                names.add(next + name.substring(old.length()));
            }
        }
        return citing.with("provisions", String.join(" ", names));
    }

    /** The rows of other tables that rest on a provision. */
    public List<LawRow> citing(String provision) {
        return LawShelf.all().stream()
                .filter(s -> s.has("provisions"))
                .flatMap(s -> s.rows(law.tables()).stream())
                .filter(r -> r.provisions().contains(provision))
                .toList();
    }

    private void mustBeFree(LawRow row) {
        if (row.shelf().byKey(law.tables()).containsKey(row.key())
                || holdings.everUsed(row.spot())) {
            throw new Refusal("library.problem.keyUsed", row.key());
        }
    }

    private LawRow row(Spot spot) {
        return LawShelf.find(spot.shelf())
                .map(s -> s.byKey(law.tables()).get(spot.item()))
                .orElseThrow(() -> new Refusal("common.gone"));
    }

    /**
     * Keeps a new text of a template; its version becomes that of the shipped one and the number of
     * times it was changed here.
     *
     * @throws Refusal naming the line when the text cannot be used
     */
    public Change reword(Spot template, String source, String why) {
        return reword(LibraryDeed.REWORDED, template, source, why);
    }

    /** Puts an older text of a template back as the newest version. */
    public Change rollBack(Spot template, String older, String why) {
        return reword(LibraryDeed.ROLLED_BACK, template, older, why);
    }

    private Change reword(LibraryDeed deed, Spot template, String source, String why) {
        String before = text(template).orElseThrow(() -> new Refusal("common.gone"));
        if (Versions.unversioned(before).equals(Versions.unversioned(source))) {
            throw new Refusal("library.problem.nothingChanged");
        }
        return make(deed, why, null, Map.of(template, source));
    }

    /**
     * A text that a template had or has.
     *
     * @param change what brought it; null for the text that comes with the program
     */
    public record TemplateVersion(String version, @Nullable Change change, String text) {}

    /** Every text of a template, the one it has now first and the shipped one last. */
    public List<TemplateVersion> versions(Spot template) {
        List<TemplateVersion> versions = new ArrayList<>();
        for (Change change : holdings.history(template).reversed()) {
            for (Change.Part part : change.parts()) {
                if (part.spot().equals(template) && part.becomes() != null) {
                    versions.add(
                            new TemplateVersion(
                                    Versions.version(part.becomes()), change, part.becomes()));
                }
            }
        }
        shipped(template)
                .ifPresent(text ->
                        versions.add(new TemplateVersion(Versions.version(text), null, text)));
        return versions;
    }

    /** Keeps that a person looked at a template after a provision changed: it is still right. */
    public Change review(Spot template) {
        return make(
                LibraryDeed.REVIEWED,
                template.item(),
                null,
                Map.of(
                        new Spot(Spot.REVIEWS, template.item()),
                        String.valueOf(holdings.changes().size() + 1)));
    }

    /** Keeps what somebody found out about an open question. */
    public Change answer(OpenQuestion question, String found) {
        return make(LibraryDeed.ANSWERED, found, null, Map.of(question.spot(), found));
    }

    /** What was last found out about an open question; empty while it is open. */
    public Optional<Change> answer(OpenQuestion question) {
        return holdings.own(question.spot()).isEmpty()
                ? Optional.empty()
                : Optional.of(holdings.history(question.spot()).getLast());
    }

    /** Takes a content pack in: all of its differences, or nothing. */
    public Change take(PackDifferences differences, String why) {
        if (differences.all().isEmpty()) {
            throw new Refusal("library.problem.nothingChanged");
        }
        return make(LibraryDeed.PACK, why, null, differences.becomes());
    }

    /**
     * Takes a change back, as a change of its own.
     *
     * @throws Refusal when something in it was changed again since
     */
    public Change undo(int number, String why) {
        Change undone = holdings.changes().get(number - 1);
        if (holdings.undoneBy(undone).isPresent()) {
            throw new Refusal("library.problem.undone");
        }
        Map<Spot, @Nullable String> parts = new LinkedHashMap<>();
        for (Change.Part part : undone.parts()) {
            if (!holdings.own(part.spot()).equals(Optional.ofNullable(part.becomes()))) {
                throw new Refusal("library.problem.changedSince", part.spot().item());
            }
            parts.put(part.spot(), part.was());
        }
        return make(LibraryDeed.UNDONE, why, number, parts);
    }

    private Change make(
            LibraryDeed deed,
            String why,
            @Nullable Integer undoes,
            Map<Spot, ? extends @Nullable String> becomes) {
        if (!mayEdit()) {
            throw new Refusal("library.problem.mayNot");
        }
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new Refusal("library.problem.why", LONGEST_WHY);
        }
        Holdings before = holdings;
        int number = before.changes().size() + 1;
        List<Change.Part> parts = new ArrayList<>();
        becomes.forEach((spot, text) ->
                parts.add(
                        new Change.Part(
                                spot,
                                before.own(spot).orElse(null),
                                text == null || undoes != null
                                        ? text
                                        : versioned(before, spot, text))));
        Change change =
                new Change(
                        number, clock.instant(), volunteer.get(), deed, why.strip(), undoes, parts);
        Holdings after = before.and(change);
        check(change, after.law());
        work.write(session -> {
            LibraryChange kept = new LibraryChange(change);
            session.persist(kept);
            session.flush();
            for (int i = 0; i < parts.size(); i++) {
                session.persist(new LibraryPart(kept.id(), i, parts.get(i)));
            }
            return true;
        });
        holdings = after;
        if (change.law()) {
            law.use(after.law());
            unfit = false;
        }
        return change;
    }

    private String versioned(Holdings before, Spot spot, String text) {
        if (!spot.shelf().equals(Spot.TEMPLATES)) {
            return text;
        }
        String base = shipped(spot).map(Versions::version).orElse("1");
        return Versions.versioned(text, base + "." + (before.history(spot).size() + 1));
    }

    /** Nothing is kept that a paper could not be made from. */
    private void check(Change change, LawTables after) {
        for (Change.Part part : change.parts()) {
            String text = part.becomes();
            if (text != null && part.spot().law()) {
                LawRow row = LawShelf.of(part.spot().shelf()).row(text);
                refuse(part.spot(), LawRowChecks.check(row, after));
            } else if (text != null && part.spot().shelf().equals(Spot.TEMPLATES)) {
                if (text.length() > LONGEST_TEMPLATE) {
                    throw new Refusal("common.long", LONGEST_TEMPLATE);
                }
                refuse(part.spot(), check(part.spot(), text));
            }
        }
        mustFit(after);
    }

    /** What is wrong with this text for a template. */
    public List<Problem> check(Spot template, String source) {
        return TemplateProblems.of(source, shipped(template).orElse(""));
    }

    /** Refuses tables that the law cannot be read from. */
    void mustFit(LawTables tables) {
        try {
            new Law(tables);
        } catch (BadLawRow bad) {
            List<String> columns = LawShelf.of(bad.file()).columns();
            String column = columns.get(Math.min(bad.column(), columns.size() - 1));
            throw new Refusal(
                    "library.problem.badRow",
                    new Refusal("library.shelf." + LawShelf.of(bad.file()).code()),
                    bad.row(),
                    new Refusal("library.column." + column.replace(' ', '_')));
        }
    }

    private static void refuse(Spot spot, List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.blocks()) {
                throw new Refusal(
                        "library.problem.in",
                        spot.item(),
                        problem.field(),
                        new Refusal(problem.textKey(), problem.args().toArray()));
            }
        }
    }
}
