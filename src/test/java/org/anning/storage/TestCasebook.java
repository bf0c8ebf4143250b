package org.anning.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A real casebook in a folder of a test's own: encrypted file, real migrations, cheap passphrase.
 */
public final class TestCasebook {

    /** Noon of 2026-11-24 in Shanghai: the day on which most tests take place. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    public static final String PASSPHRASE = "一二三四五六七八九十";

    private static final KdfCost CHEAP = new KdfCost(1024, 1, 1);

    private TestCasebook() {}

    /** Makes a casebook below this folder. */
    public static Path create(Path folder) {
        Path place = folder.resolve("案卷 1");
        Casebook.create(place, PASSPHRASE.toCharArray(), CHEAP);
        return place;
    }

    /** Makes a casebook below this folder and says how to recover it. */
    static RecoveryKey createAt(Path place) {
        return Casebook.create(place, PASSPHRASE.toCharArray(), CHEAP);
    }

    /** Opens a casebook made here. */
    @SafeVarargs
    public static Casebook open(Path place, List<Class<?>>... entities) {
        List<Class<?>> all = new ArrayList<>();
        for (List<Class<?>> some : entities) {
            all.addAll(some);
        }
        return Casebook.open(place, PASSPHRASE.toCharArray(), all, CLOCK, () -> false);
    }
}
