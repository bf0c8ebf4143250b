package org.anning.library.ui;

import org.anning.advice.AdviceService;
import org.anning.advice.PaperService;
import org.anning.cases.CaseService;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.law.Mark;
import org.anning.library.Citations;
import org.anning.library.LawShelf;
import org.anning.library.LibraryService;
import org.anning.library.PackFile;
import org.anning.library.SamplePeople;
import org.anning.library.Spot;
import org.anning.library.TouchedCases;
import org.anning.storage.Drafts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the screens of this feature. */
public final class LibraryScreens {

    private static final String LAW = "library.tab.law";
    private static final String TEMPLATES = "library.tab.templates";

    private final LibraryService library;
    private final AdviceService advice;
    private final PaperService papers;
    private final CaseService cases;
    private final Drafts drafts;
    private final Supplier<String> volunteer;
    private final Supplier<Executor> later;
    private final SamplePeople people = new SamplePeople();
    private final Citations citations;
    private final Window window;
    private final Clock clock;

    /** What a screen needs of the window it stands in. */
    public record Window(
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Stages stages) {}

    /**
     * @param later makes what does the last of several things after a moment
     */
    public LibraryScreens(
            LibraryService library,
            AdviceService advice,
            PaperService papers,
            CaseService cases,
            Drafts drafts,
            Supplier<String> volunteer,
            Supplier<Executor> later,
            Window window,
            Clock clock) {
        this.library = library;
        this.advice = advice;
        this.papers = papers;
        this.cases = cases;
        this.drafts = drafts;
        this.volunteer = volunteer;
        this.later = later;
        this.window = window;
        this.clock = clock;
        this.citations = new Citations(library, advice, papers, () -> people);
    }

    /**
     * The library with all its parts.
     *
     * @param openCase shows a case
     */
    public Loaded<LibraryController> library(Consumer<CaseId> openCase) {
        return new Parts(openCase).whole();
    }

    /** The parts of one library screen, which open one another. */
    private final class Parts {

        private final Consumer<CaseId> openCase;
        private final LawDataViewModel data =
                new LawDataViewModel(library, citations, window.background, clock);
        private final TemplatesViewModel templates;
        private @Nullable LibraryController whole;

        Parts(Consumer<CaseId> openCase) {
            this.openCase = openCase;
            this.templates =
                    new TemplatesViewModel(
                            library,
                            advice,
                            cases,
                            people,
                            drafts,
                            window.background,
                            later.get(),
                            clock);
        }

        Loaded<LibraryController> whole() {
            Map<String, Loaded<?>> parts = new LinkedHashMap<>();
            parts.put(LAW, law());
            parts.put(
                    TEMPLATES,
                    window.fxml.load(
                            TemplatesController.class,
                            new TemplatesController(templates, window.language, window.dialogs)));
            parts.put("library.tab.toCheck", toCheck());
            parts.put("library.tab.changes", changes());
            LibraryController made = new LibraryController(window.language, parts);
            whole = made;
            return window.fxml.load(LibraryController.class, made);
        }

        private Loaded<?> law() {
            return window.fxml.load(
                    LawDataController.class,
                    new LawDataController(
                            data,
                            window.language,
                            window.dialogs,
                            this::openForm,
                            this::openTemplate));
        }

        private Loaded<?> toCheck() {
            return window.fxml.load(
                    ToCheckController.class,
                    new ToCheckController(
                            new ToCheckViewModel(
                                    library,
                                    citations,
                                    id -> cases.row(id).number(),
                                    window.background,
                                    clock),
                            window.language,
                            window.dialogs,
                            this::look,
                            this::openTemplate,
                            openCase));
        }

        private Loaded<?> changes() {
            return window.fxml.load(
                    ChangesController.class,
                    new ChangesController(
                            new ChangesViewModel(
                                    library,
                                    new PackFile(library),
                                    new TouchedCases(library, cases, advice, papers),
                                    volunteer,
                                    window.background,
                                    clock),
                            window.language,
                            window.dialogs,
                            openCase));
        }

        private void select(String tab) {
            if (whole != null) {
                whole.select(tab);
            }
        }

        private void look(@Nullable LawShelf shelf, String words, @Nullable Mark mark) {
            data.look(shelf, words, mark);
            select(LAW);
        }

        private void openTemplate(Spot template) {
            select(TEMPLATES);
            templates.open(template);
        }

        private void openForm(RowForm form) {
            FormDialog dialog =
                    new FormDialog(window.stages)
                            .drafting(form.draft(), window.language.texts().get("fx.draft.found"));
            LawRowFormController controller =
                    new LawRowFormController(form, data, window.language, dialog::close);
            dialog.showAndWait(
                    controller.title(), window.fxml.load(LawRowFormController.class, controller));
        }
    }
}
