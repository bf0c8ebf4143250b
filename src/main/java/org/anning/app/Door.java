package org.anning.app;

import org.anning.casefile.Sample;
import org.anning.storage.Casebook;
import org.anning.storage.CasebookFolder;
import org.anning.storage.KdfCost;
import org.anning.storage.RecoveryKey;
import org.anning.storage.Repair;
import org.anning.storage.Repaired;
import org.anning.storage.ui.CasebookDoor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The way from the gate to casebooks on the disk. */
final class Door implements CasebookDoor {

    /** Opens the sample, which holds nobody's data. */
    static final String SAMPLE_PASSPHRASE = "示例案卷库的公开口令";

    private final Path sample;
    private final Clock clock;
    private final BooleanSupplier forbiddenHere;
    private final UnaryOperator<KdfCost> cost;
    private final Consumer<Path> openedAt;

    /**
     * @param sample where the sample casebook lies
     * @param forbiddenHere true on threads that must not wait for the disk
     * @param cost what a guess of a new passphrase costs, from what was calibrated
     * @param openedAt remembers the casebook opened last
     */
    Door(
            Path sample,
            Clock clock,
            BooleanSupplier forbiddenHere,
            UnaryOperator<KdfCost> cost,
            Consumer<Path> openedAt) {
        this.sample = sample;
        this.clock = clock;
        this.forbiddenHere = forbiddenHere;
        this.cost = cost;
        this.openedAt = openedAt;
    }

    @Override
    public boolean asksName(Path place) {
        return Casebook.asksName(place);
    }

    @Override
    public Casebook open(Path place, String name, char[] passphrase) {
        Casebook casebook =
                Casebook.open(place, name, passphrase, Services.entities(), clock, forbiddenHere);
        openedAt.accept(place);
        return casebook;
    }

    @Override
    public Casebook open(Path place, RecoveryKey recovery) {
        Casebook casebook =
                Casebook.open(place, recovery, Services.entities(), clock, forbiddenHere);
        openedAt.accept(place);
        return casebook;
    }

    @Override
    public Repaired repair(Path place, String name, char[] passphrase) {
        return Repair.of(place, name, passphrase, clock, () -> false);
    }

    @Override
    public Repaired repair(Path place, RecoveryKey recovery) {
        return Repair.of(place, recovery, clock, () -> false);
    }

    @Override
    public RecoveryKey create(Path place, char[] passphrase) {
        return Casebook.create(place, passphrase, cost.apply(KdfCost.calibrated()));
    }

    @Override
    public Casebook openSample() {
        boolean fresh = !new CasebookFolder(sample).holdsCasebook();
        if (fresh) {
            Casebook.create(sample, SAMPLE_PASSPHRASE.toCharArray(), KdfCost.FLOOR);
        }
        Casebook casebook =
                Casebook.open(
                        sample,
                        SAMPLE_PASSPHRASE.toCharArray(),
                        Services.entities(),
                        clock,
                        forbiddenHere);
        if (fresh) {
            Services services = new Services(casebook, clock, () -> "示例");
            Sample.fill(services.caseImport());
            SampleFiles.fill(services);
            SampleWork.fill(services);
        }
        return casebook;
    }
}
