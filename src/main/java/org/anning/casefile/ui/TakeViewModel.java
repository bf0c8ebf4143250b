package org.anning.casefile.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.anning.casefile.CasePackages;
import org.anning.casefile.Choice;
import org.anning.casefile.Conflict;
import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.fx.Running;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Taking a case from a package: first what it holds and what differs, then the taking. */
public final class TakeViewModel {

    private final CasePackages packages;
    private final Path file;
    private final Background background;
    private final Language language;
    private final Consumer<CaseId> taken;
    private final Map<String, Choice> choices = new HashMap<>();
    private final Running running;
    private final ReadOnlyObjectWrapper<CasePackages.@Nullable Look> seen =
            new ReadOnlyObjectWrapper<>(this, "seen");
    private char[] passphrase = new char[0];

    /**
     * @param taken what follows when the case is here
     */
    TakeViewModel(
            CasePackages packages,
            Path file,
            Background background,
            Language language,
            Consumer<CaseId> taken) {
        this.packages = packages;
        this.file = file;
        this.background = background;
        this.language = language;
        this.taken = taken;
        this.running = new Running(language, "casefile.ui.cancelled");
    }

    /** What a dialog for files calls a package. */
    static FileKind kind(Language language) {
        return new FileKind(language.texts().get("casefile.ui.kind"), CasePackages.ENDING);
    }

    Language language() {
        return language;
    }

    /** The name of the file. */
    String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** The reading or taking; what it says is why there was none. */
    public Running running() {
        return running;
    }

    /** What the package holds, once it was read. */
    public ReadOnlyObjectProperty<CasePackages.@Nullable Look> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Reads the package to its end; the characters are wiped when the case is taken or not. */
    public void look(char[] typed) {
        forget();
        passphrase = typed;
        running.start(
                background
                        .chore(_ -> packages.look(file, typed))
                        .onSuccess(look -> {
                            choices.clear();
                            seen.set(look);
                        }));
    }

    /** What there is to know before taking it, a sentence each. */
    List<String> sentences(CasePackages.Look look) {
        Texts texts = language.texts();
        List<String> all = new ArrayList<>();
        all.add(
                texts.get(
                        look.known() ? "casefile.package.known" : "casefile.package.new",
                        look.number(),
                        look.called()));
        all.add(texts.get("casefile.package.from", look.giver().name(), look.giver().code()));
        String known = look.giver().knownAs();
        all.add(
                known == null
                        ? texts.get("casefile.package.unknown")
                        : texts.get("casefile.package.knownAs", known));
        List<String> fresh = new ArrayList<>();
        look.fresh()
                .forEach((section, count) ->
                        fresh.add(
                                texts.get(
                                        "casefile.package.fresh",
                                        texts.name("casefile.section", section),
                                        count)));
        fresh.add(texts.get("casefile.package.files", look.newFiles()));
        all.add(String.join(texts.get("casefile.ui.between"), fresh));
        if (!look.mayRun().isEmpty()) {
            all.add(CasePackages.beware(texts, look.mayRun()));
        }
        return all;
    }

    /** Where both copies say something else; the choices are still to be made. */
    String place(Conflict conflict) {
        CasePackages.Look look = seen.get();
        String subject = look == null ? "" : look.subjects().getOrDefault(conflict.id(), "");
        return ConflictWords.place(conflict, subject, language.texts());
    }

    /** What one copy says. */
    String value(Conflict conflict, Object value) {
        return ConflictWords.value(conflict, value, language.texts());
    }

    /** What can be chosen. */
    static List<Choice> choicesOf(Conflict conflict) {
        return conflict.words() ? List.of(Choice.values()) : List.of(Choice.OURS, Choice.THEIRS);
    }

    /** Chooses for one conflict. */
    void choose(Conflict conflict, Choice choice) {
        choices.put(conflict.key(), choice);
    }

    /** Takes the case; where nothing was chosen, what is here stays. */
    public void take() {
        char[] typed = passphrase.clone();
        Map<String, Choice> chosen = Map.copyOf(choices);
        running.start(
                background
                        .chore(watch ->
                                packages.take(file, typed, chosen, _ -> watch.stopIfCancelled()))
                        .named(language.texts().get("casefile.ui.take"))
                        .onSuccess(id -> {
                            forget();
                            taken.accept(id);
                        }));
    }

    /** Wipes the passphrase. */
    void forget() {
        Arrays.fill(passphrase, '\0');
    }
}
