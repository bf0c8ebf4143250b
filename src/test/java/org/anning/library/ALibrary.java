package org.anning.library;

import org.anning.advice.TemplateSource;
import org.anning.law.Law;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;

import java.nio.file.Path;

/** A library in a casebook of a test's own. */
final class ALibrary implements AutoCloseable {

    final Law law = new Law();
    final LibraryService service;
    final PackFile packs;
    private final Casebook casebook;
    private boolean mayEdit = true;

    ALibrary(Path place) {
        casebook = TestCasebook.open(place, LibraryService.entities());
        service =
                new LibraryService(
                        casebook.work(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> mayEdit,
                        law,
                        TemplateSource.bundled());
        service.load();
        packs = new PackFile(service);
    }

    static ALibrary in(Path folder) {
        return new ALibrary(TestCasebook.create(folder));
    }

    void mayNotEdit() {
        mayEdit = false;
    }

    /** The row of this key as it stands now. */
    LawRow row(String file, String key) {
        LawRow row = LawShelf.of(file).byKey(law.tables()).get(key);
        if (row == null) {
            throw new AssertionError(key);
        }
        return row;
    }

    LawRow provision(String key) {
        return row(LawShelf.PROVISIONS, key);
    }

    @Override
    public void close() {
        casebook.close();
    }
}
