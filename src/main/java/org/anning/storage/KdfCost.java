package org.anning.storage;

import java.util.concurrent.TimeUnit;

/**
 * How dear one guess of the passphrase is: the cost of Argon2id.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over that memory
 * @param lanes lanes
 */
public record KdfCost(int memoryKib, int passes, int lanes) {

    /** The least that a new casebook gets: 64 MiB (RFC 9106, second choice). */
    public static final KdfCost FLOOR = new KdfCost(64 * 1024, 3, 4);

    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 20;
    private static final int MOST_CALIBRATED_KIB = 256 * 1024;

    /** Whether a header may ask for this; a hostile one must not exhaust the machine. */
    boolean bearable() {
        return memoryKib >= 8
                && memoryKib <= MOST_MEMORY_KIB
                && passes >= 1
                && passes <= MOST_PASSES
                && lanes >= 1
                && lanes <= 16;
    }

    /** The cost that takes about a second here, between 64 and 256 MiB and half the heap. */
    public static KdfCost calibrated() {
        long start = System.nanoTime();
        Keys.fromPassphrase("calibration".toCharArray(), new byte[16], FLOOR);
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        long halfHeap = Runtime.getRuntime().maxMemory() / 2 / 1024;
        long wanted = FLOOR.memoryKib * 1000L / millis / 1024 * 1024;
        long most = Math.min(MOST_CALIBRATED_KIB, halfHeap);
        return new KdfCost(
                (int) Math.max(FLOOR.memoryKib, Math.min(most, wanted)), FLOOR.passes, FLOOR.lanes);
    }
}
