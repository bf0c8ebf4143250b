package org.anning.storage;

import org.anning.common.Json;
import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/**
 * What is being typed and not yet saved. A draft is on the disk when {@link #write} returns, and is
 * there again after a crash. Drafts live in the journal and not in the database, which would grow
 * by 43 KB each time (decision 0003).
 */
public final class Drafts implements AutoCloseable {

    private final Json json = new Json();
    private final CasebookFolder folder;
    private final SecretKey key;
    private final SecureRandom random;
    private final Clock clock;
    private final Runnable makeRoom;
    private final Map<String, Draft> open;
    private Journal journal;

    /** What one frame says: this form now has this content, or is closed when there is none. */
    private record Frame(String type, String form, String at, @Nullable String content) {}

    private Drafts(
            CasebookFolder folder,
            SecretKey key,
            SecureRandom random,
            Clock clock,
            Runnable makeRoom,
            Map<String, Draft> open)
            throws IOException {
        this.folder = folder;
        this.key = key;
        this.random = random;
        this.clock = clock;
        this.makeRoom = makeRoom;
        this.open = open;
        this.journal = begun();
    }

    /**
     * Reads the drafts of earlier journals, carries the open ones over into a new journal and
     * deletes all older journals but the last.
     */
    static Drafts open(
            CasebookFolder folder,
            SecretKey key,
            SecureRandom random,
            Clock clock,
            Runnable makeRoom)
            throws IOException {
        List<Path> earlier = journals(folder);
        Map<String, Draft> open = new LinkedHashMap<>();
        Json json = new Json();
        for (Path file : earlier) {
            // Each journal begins with all drafts that were open then, so the newest whole one is
            // enough; a journal that a crash left without its first frames adds nothing.
            for (byte[] payload : Journal.read(file, key)) {
                Frame frame = json.read(new String(payload, StandardCharsets.UTF_8), Frame.class);
                if (frame.content == null) {
                    open.remove(frame.form);
                } else {
                    open.put(
                            frame.form,
                            new Draft(frame.form, Instant.parse(frame.at), frame.content));
                }
            }
        }
        Drafts drafts = new Drafts(folder, key, random, clock, makeRoom, open);
        for (Path old : earlier.subList(0, Math.max(0, earlier.size() - 1))) {
            Files.delete(old);
        }
        return drafts;
    }

    /** A new journal, which begins with all drafts that are open. */
    private Journal begun() throws IOException {
        List<Path> earlier = journals(folder);
        int next =
                earlier.isEmpty()
                        ? 1
                        : Integer.parseInt(
                                        earlier.getLast().getFileName().toString().substring(0, 6))
                                + 1;
        Path file = folder.journal().resolve(String.format(Locale.ROOT, "%06d.log", next));
        Journal fresh = Journal.start(file, key, random, makeRoom);
        for (Draft draft : open.values()) {
            fresh.append(bytes(frame(draft)));
        }
        return fresh;
    }

    private static List<Path> journals(CasebookFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.journal())) {
            return new ArrayList<>(
                    files.filter(f -> f.getFileName().toString().matches("\\d{6}\\.log"))
                            .sorted()
                            .toList());
        }
    }

    /** Keeps the content of a form; it is on the disk when this returns. */
    public synchronized Draft write(String form, String content) {
        Draft draft = new Draft(form, clock.instant(), content);
        append(frame(draft));
        open.put(form, draft);
        return draft;
    }

    /** Takes drafts over from another journal as they are. */
    synchronized void carry(Collection<Draft> drafts) {
        for (Draft draft : drafts) {
            append(frame(draft));
            open.put(draft.form(), draft);
        }
    }

    /** Forgets a form, because it was saved or thrown away. */
    public synchronized void close(String form) {
        if (open.containsKey(form)) {
            append(new Frame("draft", form, clock.instant().toString(), null));
            open.remove(form);
        }
    }

    /** Removes what was typed and closed before now, because some of it was erased. */
    public synchronized void forgetClosed() {
        try {
            List<Path> earlier = journals(folder);
            journal.close();
            journal = begun();
            for (Path file : earlier) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Refusal("storage.failed");
        }
    }

    /** The draft of one form. */
    public synchronized Optional<Draft> of(String form) {
        return Optional.ofNullable(open.get(form));
    }

    /** All open drafts, the oldest first. */
    public synchronized Collection<Draft> all() {
        return List.copyOf(open.values());
    }

    private static Frame frame(Draft draft) {
        return new Frame("draft", draft.form(), draft.writtenAt().toString(), draft.content());
    }

    private byte[] bytes(Frame frame) {
        return json.write(frame).getBytes(StandardCharsets.UTF_8);
    }

    /** After the folder was taken away and came back another journal begins. */
    private void append(Frame frame) {
        if (!journal.usable()) {
            try {
                journal = begun();
            } catch (IOException e) {
                throw new Refusal(
                        Files.isDirectory(folder.journal()) ? "storage.failed" : "storage.gone");
            }
        }
        journal.append(bytes(frame));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
