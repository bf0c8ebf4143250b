package org.anning.bin.ui;

import org.anning.bin.TakingBack;
import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.fx.Undo;
import org.anning.storage.Doing;

import java.util.Optional;

/** What can be taken back, in words. */
public final class DoneWords implements Undo.Deeds {

    private final TakingBack back;
    private final Language language;

    public DoneWords(TakingBack back, Language language) {
        this.back = back;
        this.language = language;
    }

    /** What the things of this table are called. */
    static String subject(Texts texts, String table) {
        String subject = TakingBack.subject(table);
        if (!subject.isEmpty()) {
            return texts.get("cases.subject." + subject);
        }
        return texts.get(
                switch (table) {
                    case "SAVED_VIEW" -> "bin.subject.view";
                    case "RETENTION_HOLD" -> "bin.subject.hold";
                    default -> "bin.subject.other";
                });
    }

    private String words(Doing doing) {
        Texts texts = language.texts();
        String how = texts.name("bin.how", doing.how());
        String what = subject(texts, doing.table());
        return doing.things() == 1
                ? texts.get("bin.done", how, what)
                : texts.get("bin.done.many", how, what, doing.things());
    }

    private String said(Optional<Doing> doing) {
        return doing.map(one ->
                        back.caseNumber(one.caseId())
                                .map(number ->
                                        language.texts().get("bin.inCase", words(one), number))
                                .orElse(words(one)))
                .orElse("");
    }

    @Override
    public String undoable() {
        return back.doings().undoable().map(this::words).orElse("");
    }

    @Override
    public String redoable() {
        return back.doings().redoable().map(this::words).orElse("");
    }

    @Override
    public String undo() {
        return said(back.doings().undo(language.texts().get("bin.why")));
    }

    @Override
    public String redo() {
        return said(back.doings().redo(language.texts().get("bin.why")));
    }
}
