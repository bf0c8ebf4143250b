package org.anning.desk;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.anning.cases.CaseRow;
import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.common.CaseId;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Loaded;
import org.anning.fx.Screen;
import org.anning.fx.Undo;
import org.anning.law.Law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** An open casebook with invented people, for the tests of the desk. */
final class Houses {

    static final CaseId CASE = new CaseId(UUID.fromString("00000000-0000-4000-8000-000000000012"));

    private Houses() {}

    static House house(Function<String, List<SearchHit>> search) {
        return house(search, new ArrayList<>());
    }

    static House house(Function<String, List<SearchHit>> search, List<String> told) {
        return withHits(words -> new SearchHits(search.apply(words), Map.of()), told);
    }

    /** A house that tells what happens to its screens. */
    static House withHits(Function<String, SearchHits> search, List<String> told) {
        return new House(
                List.of(
                        new Destination(
                                "desk.place.today",
                                "mdi2w-white-balance-sunny",
                                () -> screen("today", told)),
                        new Destination(
                                "desk.place.cases",
                                "mdi2f-folder-account-outline",
                                () -> screen("cases", told)),
                        place("queue", told),
                        place("reports", told),
                        place("library", told),
                        place("backup", told),
                        place("privacy", told),
                        place("bin", told),
                        new Destination(
                                "desk.place.settings",
                                "mdi2c-cog-outline",
                                () -> screen("settings", told))),
                List.of(
                        new CaseTab("desk.tab.overview", _ -> screen("overview", told)),
                        new CaseTab("desk.tab.timeline", _ -> screen("timeline", told))),
                _ ->
                        new CaseHeader(
                                new CaseRow(
                                        CASE.value(),
                                        UUID.fromString("00000000-0000-4000-8000-000000000001"),
                                        "2026-0012",
                                        "王小雨",
                                        CaseStatus.OPEN,
                                        Risk.HIGH,
                                        LocalDate.of(2026, 11, 3),
                                        "向银保机构总部投诉",
                                        LocalDate.of(2026, 11, 27),
                                        "微信留言，晚上八点后不打电话"),
                                "对判决上诉：2026-12-08（还有14天）",
                                List.of("派出所名称", "借款合同")),
                search,
                List.of(new Command("desk.menu", "mdi2m-menu", "", () -> told.add("deed"))),
                () -> told.add("interview"),
                note -> told.add("sos " + note.deed().code()),
                new Undo(new ImmediateBackground(), deeds(told)),
                true,
                new Law(),
                () -> told.add("closed"));
    }

    private static Destination place(String name, List<String> told) {
        return new Destination("desk.place." + name, "mdi2c-cog-outline", () -> screen(name, told));
    }

    /** One deed, which tells when it is taken back. */
    private static Undo.Deeds deeds(List<String> told) {
        return new Undo.Deeds() {
            private boolean undone;

            @Override
            public String undoable() {
                return undone ? "" : "划去时间线条目";
            }

            @Override
            public String redoable() {
                return undone ? "划去时间线条目" : "";
            }

            @Override
            public String undo() {
                undone = true;
                told.add("undone");
                return "划去时间线条目（案件 2026-0012）";
            }

            @Override
            public String redo() {
                undone = false;
                told.add("redone");
                return "划去时间线条目（案件 2026-0012）";
            }
        };
    }

    static Loaded<?> screen(String name, List<String> told) {
        Label label = new Label(name);
        StackPane root = new StackPane(label);
        root.getStyleClass().add("page");
        root.setId(name);
        return new Loaded<>(
                root,
                new Screen() {
                    @Override
                    public void shown() {
                        told.add("shown " + name);
                    }

                    @Override
                    public void hidden() {
                        told.add("hidden " + name);
                    }
                });
    }
}
