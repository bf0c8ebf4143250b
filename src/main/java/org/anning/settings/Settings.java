package org.anning.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * The settings of this volunteer, kept in one properties file. A change is written a moment later,
 * so that the file is either the old one or the new one, never half of both. Lines that this
 * version does not know are kept.
 */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Path file;
    private final Executor later;
    private final Map<String, String> lines = new TreeMap<>();

    /**
     * @param file the properties file; need not exist
     * @param later runs the saving a moment after the last of several changes
     */
    public Settings(Path file, Executor later) {
        this.file = file;
        this.later = later;
        load();
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
            read.stringPropertyNames().forEach(key -> lines.put(key, read.getProperty(key)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("settings file cannot be read, all settings have their defaults");
        }
    }

    /** The value that was set, or the one that holds without setting. */
    public synchronized <T> T get(Setting<T> setting) {
        String text = lines.get(setting.key());
        if (text == null) {
            return setting.unset();
        }
        Optional<T> value = setting.read().apply(text);
        if (value.isEmpty()) {
            LOG.warn("setting {} cannot be read, it has its default", setting.key());
            lines.remove(setting.key());
        }
        return value.orElse(setting.unset());
    }

    /** Sets a value; it is in the file soon after. */
    public synchronized <T> void set(Setting<T> setting, T value) {
        String text = setting.write().apply(value);
        if (!text.equals(lines.put(setting.key(), text))) {
            later.execute(this::save);
        }
    }

    /** Writes the file now. */
    public synchronized void save() {
        Properties all = new Properties();
        all.putAll(lines);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                all.store(writer, null);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
