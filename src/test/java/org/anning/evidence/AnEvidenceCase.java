package org.anning.evidence;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Stored;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.anning.timeline.TimelineService;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A real casebook with one case; a test adds the evidence it needs. */
public final class AnEvidenceCase implements AutoCloseable {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    public final Casebook casebook;
    public final CaseLog log;
    public final TimelineService timeline;
    public final EvidenceService pieces;
    public final EvidenceFiles files;
    public final CaseService cases;
    public final ClientService clients;
    public final CaseId caseId;

    /** Makes the casebook below this folder, with one case in it. */
    public AnEvidenceCase(Path folder) {
        this(TestCasebook.create(folder), null);
    }

    private AnEvidenceCase(Path place, @Nullable CaseId existing) {
        casebook =
                TestCasebook.open(
                        place,
                        ClientService.entities(),
                        CaseService.entities(),
                        TimelineService.entities(),
                        EvidenceService.entities());
        clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        timeline = new TimelineService(casebook.work(), log, TestCasebook.CLOCK);
        pieces = new EvidenceService(casebook.work(), timeline, log, TestCasebook.CLOCK);
        files =
                new EvidenceFiles(
                        casebook, pieces, log, TestCasebook.CLOCK, Thread::startVirtualThread);
        caseId = existing == null ? newCase("小林") : existing;
    }

    /** The same casebook, closed and opened again. */
    public AnEvidenceCase reopened() {
        casebook.close();
        return at(casebook.folder().root(), caseId);
    }

    /** A casebook that exists already. */
    static AnEvidenceCase at(Path place, CaseId existing) {
        return new AnEvidenceCase(place, existing);
    }

    public CaseId newCase(String name) {
        return cases.open(new ClientId(clients.write(ClientFacts.named(name)).id()));
    }

    public UUID entry(Channel channel, LocalDate day) {
        return timeline.write(caseId, ContactFacts.at(EventTime.day(day)).channel(channel).facts())
                .id();
    }

    public Stored<EvidenceFacts> take(String title, String name, byte[] content, UUID... entries) {
        return files.take(
                caseId,
                EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, title),
                Incoming.of(name, content),
                List.of(entries),
                _ -> {});
    }

    public KeptFile kept(Stored<EvidenceFacts> piece) {
        return Objects.requireNonNull(files.of(caseId).get(piece.id()));
    }

    /** Every file of the evidence folder. */
    public List<Path> onDisk() {
        try (Stream<Path> all = Files.walk(casebook.folder().evidence())) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flips one bit of the stored file of a piece. */
    public void damage(UUID piece, int at) {
        Path file =
                onDisk().stream()
                        .filter(f -> f.getFileName().toString().startsWith(piece.toString()))
                        .findFirst()
                        .orElseThrow();
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[Math.floorMod(at, bytes.length)] ^= 4;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        casebook.close();
    }
}
