package org.anning.storage.ui;

import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A recovery key that must be written down now.
 *
 * @param groups its groups
 * @param first which group is asked for first, counted from 0
 * @param second which group is asked for second
 */
record KeyOnPaper(List<String> groups, int first, int second) {

    static KeyOnPaper of(List<String> groups, RandomGenerator random) {
        int half = groups.size() / 2;
        return new KeyOnPaper(groups, random.nextInt(half), half + random.nextInt(half));
    }

    /** Whether both groups were typed as they stand on the paper. */
    boolean right(String firstTyped, String secondTyped) {
        return same(firstTyped, groups.get(first)) && same(secondTyped, groups.get(second));
    }

    /** Letters that look alike on paper count as the same. */
    private static boolean same(String typed, String group) {
        String tidy =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return tidy.equals(group);
    }

    /** Saves the sheet as a PDF, to be printed. */
    void save(
            String casebook,
            RecoverySheet sheet,
            Dialogs dialogs,
            Background background,
            Language language) {
        dialogs.chooseSave(
                        language.texts().get("storage.ui.key.save"),
                        language.texts().get("storage.ui.key.file", casebook),
                        new FileKind("PDF", ".pdf"))
                .ifPresent(file ->
                        background
                                .run(() -> {
                                    sheet.write(file, casebook, groups);
                                    return file;
                                })
                                .onSuccess(saved ->
                                        dialogs.inform(
                                                language.texts().get("storage.ui.key.saved"),
                                                language.texts()
                                                        .get("storage.ui.key.savedWhere", saved)))
                                .start());
    }

    /** Never the key itself. */
    @Override
    public String toString() {
        return "KeyOnPaper";
    }
}
