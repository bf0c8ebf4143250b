package org.anning.storage.ui;

import org.anning.common.Refusal;
import org.anning.storage.Casebook;
import org.anning.storage.KdfCost;
import org.anning.storage.RecoveryKey;
import org.anning.storage.Repair;
import org.anning.storage.Repaired;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Real casebooks on the disk, made with the cheapest keys, and a note of each way that was tried.
 */
final class FakeDoor implements CasebookDoor {

    static final char[] PASSPHRASE = "蜗牛-薄荷-雨伞-铁轨".toCharArray();

    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T06:03:00Z"), ZoneOffset.UTC);

    final List<Casebook> opened = new ArrayList<>();
    final Path sample;

    FakeDoor(Path sample) {
        this.sample = sample;
    }

    @Override
    public boolean asksName(Path place) {
        return Casebook.asksName(place);
    }

    @Override
    public Casebook open(Path place, String name, char[] passphrase) {
        return kept(Casebook.open(place, name, passphrase, List.of(), CLOCK, () -> false));
    }

    @Override
    public Casebook open(Path place, RecoveryKey recovery) {
        return kept(Casebook.open(place, recovery, List.of(), CLOCK, () -> false));
    }

    @Override
    public Repaired repair(Path place, String name, char[] passphrase) {
        return Repair.of(place, name, passphrase, CLOCK, () -> false);
    }

    @Override
    public Repaired repair(Path place, RecoveryKey recovery) {
        return Repair.of(place, recovery, CLOCK, () -> false);
    }

    @Override
    public RecoveryKey create(Path place, char[] passphrase) {
        return Casebook.create(place, passphrase, CHEAP);
    }

    @Override
    public Casebook openSample() {
        throw new Refusal("storage.noCasebook", sample);
    }

    private Casebook kept(Casebook casebook) {
        opened.add(casebook);
        return casebook;
    }

    void close() {
        opened.forEach(Casebook::close);
    }
}
