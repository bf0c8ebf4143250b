package org.anning.storage;

import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import javax.crypto.SecretKey;

/**
 * Puts a casebook whose database is damaged together again: the newest backup that is whole, then
 * every save after it from the journal. The new database takes the place of the damaged one only
 * when it is finished; the damaged one is kept beside it.
 */
public final class Repair {

    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final CasebookFolder folder;
    private final Keys keys;
    private final Clock clock;
    private final BooleanSupplier cancelled;

    private Repair(CasebookFolder folder, Keys keys, Clock clock, BooleanSupplier cancelled) {
        this.folder = folder;
        this.keys = keys;
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /**
     * Repairs the casebook in a place.
     *
     * @param name who it is where a casebook has several people, else ""
     * @throws Refusal when the passphrase is wrong, a program has it open, or there is nothing to
     *     repair it with; then nothing was changed
     */
    public static Repaired of(
            Path place, String name, char[] passphrase, Clock clock, BooleanSupplier cancelled) {
        CasebookFolder folder = new CasebookFolder(place);
        NewKeys.finish(folder, clock);
        return of(folder, KeyHeader.open(folder, name, passphrase), clock, cancelled);
    }

    /** The same with the recovery key. */
    public static Repaired of(
            Path place, RecoveryKey recovery, Clock clock, BooleanSupplier cancelled) {
        CasebookFolder folder = new CasebookFolder(place);
        NewKeys.finish(folder, clock);
        return of(folder, KeyHeader.open(folder, recovery), clock, cancelled);
    }

    private static Repaired of(
            CasebookFolder folder,
            Optional<KeyHeader.Opened> unwrapped,
            Clock clock,
            BooleanSupplier cancelled) {
        Keys keys =
                unwrapped
                        .map(KeyHeader.Opened::keys)
                        .orElseThrow(() -> new Refusal("storage.wrongPassphrase"));
        CasebookFolder scratch =
                new CasebookFolder(folder.tmp().resolve("repair-" + UUID.randomUUID()));
        try (FolderLock _ = FolderLock.take(folder, clock);
                DatabaseLane lane = new DatabaseLane()) {
            Repair repair = new Repair(folder, keys, clock, cancelled);
            return lane.call(() -> repair.make(scratch));
        } catch (IOException e) {
            throw new Refusal("storage.cannotMake", folder.root());
        } finally {
            keys.forget();
            Casebook.empty(scratch.root());
        }
    }

    private Repaired make(CasebookFolder scratch) throws IOException, SQLException {
        SecretKey key = keys.forPurpose("saves");
        UUID line = Saves.line(folder, key);
        Saves saves =
                line == null ? null : Saves.read(folder, key, line, new SecureRandom(), () -> {});
        BackupContent base = base(scratch, saves, line);
        long replayed = replay(scratch, base, saves, line);
        Path aside =
                folder.databaseFile()
                        .resolveSibling("data.damaged-" + ASIDE.format(LocalDateTime.now(clock)));
        if (Files.exists(folder.databaseFile())) {
            CasebookFolder.move(folder.databaseFile(), aside);
        }
        CasebookFolder.move(scratch.databaseFile(), folder.databaseFile());
        CasebookFolder.close(folder.databaseFile(), "rw-------");
        CasebookFolder.forceNameOf(folder.databaseFile());
        return new Repaired(base == null ? null : base.madeAt(), replayed, aside);
    }

    /**
     * Makes the database that the journal is put on: the newest whole backup of the same history,
     * or an empty one where the journal reaches back to the beginning, or else the newest whole
     * backup of any history.
     *
     * @return the backup; null for the empty one
     */
    private @Nullable BackupContent base(
            CasebookFolder scratch, @Nullable Saves saves, @Nullable UUID line)
            throws IOException, SQLException {
        List<Path> others = new ArrayList<>();
        for (BackupRow row : Backups.in(folder.backup())) {
            Optional<BackupContent> content = content(row.file());
            if (content.isPresent() && line != null && line.equals(content.get().line())) {
                return load(row.file(), scratch);
            }
            content.ifPresent(_ -> others.add(row.file()));
        }
        Saves.Head first = saves == null ? null : saves.first();
        if (first != null && first.empty()) {
            Casebook.empty(scratch.root());
            scratch.make();
            Database.empty(scratch, keys, first.schema()).close();
            return null;
        }
        if (others.isEmpty()) {
            throw new Refusal("storage.repair.nothing");
        }
        return load(others.getFirst(), scratch);
    }

    private Optional<BackupContent> content(Path backup) {
        try {
            return Optional.of(BackupFile.content(backup, keys, cancelled));
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    private BackupContent load(Path backup, CasebookFolder scratch) throws IOException {
        Casebook.empty(scratch.root());
        scratch.make();
        return Backups.load(backup, keys, scratch, cancelled);
    }

    /** Puts the saves after the backup into the new database and says how many there were. */
    private long replay(
            CasebookFolder scratch,
            @Nullable BackupContent base,
            @Nullable Saves saves,
            @Nullable UUID line)
            throws IOException, SQLException {
        if (saves == null || line == null || base != null && !line.equals(base.line())) {
            return 0;
        }
        Long held = base == null ? null : base.saves();
        long from = held == null ? 0 : held;
        SealedRows rows = new SealedRows(keys.forPurpose("row-mac"));
        long[] last = {from};
        try (Database database = Database.asItIs(scratch, keys);
                Connection connection = database.connection()) {
            Safe.prepare(connection);
            saves.after(
                    from,
                    save -> {
                        if (cancelled.getAsBoolean()) {
                            throw new Dump.Stopped();
                        }
                        try {
                            if (!new Dump(connection, () -> false).schema().equals(save.schema())) {
                                database.migrateTo(save.schema());
                            }
                            rows.restore(connection, save.images());
                        } catch (SQLException e) {
                            throw new IOException(e);
                        }
                        last[0] = save.number();
                    });
            Safe.begin(connection, new Safe.Count(line, last[0]));
        }
        return last[0] - from;
    }
}
