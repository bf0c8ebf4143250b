package org.anning.imports.read;

import org.anning.common.Refusal;
import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a backup of SMS Backup & Restore (domain 9.2) as a stream. Document types and entities are
 * never read: a file that has any is refused.
 */
final class BackupReader {

    private static final Set<String> RECORDS = Set.of("sms", "mms", "call");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LINE = 100;
    private static final long LATEST = 4_102_444_800_000L; // 2100 in milliseconds
    private static final int ENTRY_INCOMING = 137;
    private static final int ENTRY_OUTGOING = 151;

    private final SourceFile file;
    private final Look look;

    BackupReader(SourceFile file, Look look) {
        this.file = file;
        this.look = look;
    }

    /** Takes each record; false when no more are wanted. */
    interface Sink {
        boolean take(int number, Taken taken);
    }

    /** What kind of backup it is, by the name of its outermost element. */
    Layout layout() {
        return through(BackupReader::root);
    }

    private static Layout root(XMLStreamReader reader) {
        return switch (reader.getLocalName()) {
            case "smses" -> Layout.ANDROID_TEXTS;
            case "calls" -> Layout.ANDROID_CALLS;
            default -> throw new Refusal("imports.problem.unknownXml");
        };
    }

    /** Hands over the records from the first to the last. */
    void each(Sink sink) {
        boolean _ =
                through(reader -> {
                    root(reader);
                    try {
                        records(reader, sink);
                    } catch (XMLStreamException e) {
                        throw new Broken(e);
                    }
                    return true;
                });
    }

    private <T> T through(Function<XMLStreamReader, T> work) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader reader = null;
        try (Reader raw = look.text(file);
                BackupText text = new BackupText(raw)) {
            reader = factory.createXMLStreamReader(text);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new Refusal("imports.problem.entities");
                }
            }
            return work.apply(reader);
        } catch (XMLStreamException | Broken | MissingResourceException e) {
            // Java's reader has no words for some faults of a document type and fails over that.
            throw new Refusal("imports.problem.xml", line(reader));
        } catch (IOException e) {
            throw file.unreadable(e);
        } finally {
            close(reader);
        }
    }

    private static int line(@Nullable XMLStreamReader reader) {
        return reader == null ? 1 : reader.getLocation().getLineNumber();
    }

    private static void close(@Nullable XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new Refusal("imports.problem.xml", 1);
        }
    }

    /** Carries a failure of the XML reader out of a function. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(XMLStreamException cause) {
            super(cause);
        }
    }

    private static void records(XMLStreamReader reader, Sink sink) throws XMLStreamException {
        int number = 0;
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 1) {
                        number++;
                        if (RECORDS.contains(reader.getLocalName())) {
                            Taken taken = record(reader, number);
                            if (!sink.take(number, taken)) {
                                return;
                            }
                        } else {
                            pass(reader);
                        }
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refusal("imports.problem.entities");
                default -> {}
            }
        }
    }

    private static void pass(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static Taken record(XMLStreamReader reader, int number) throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "call" -> {
                Taken call = call(reader, number);
                pass(reader);
                yield call;
            }
            case "sms" -> {
                Taken text =
                        message(
                                reader,
                                number,
                                attribute(reader, "type"),
                                attribute(reader, "address"),
                                attribute(reader, "body"),
                                line(reader, new StringBuilder()).append("/>").toString());
                pass(reader);
                yield text;
            }
            default -> mms(reader, number);
        };
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null || value.equals("null") ? "" : value;
    }

    /** The element as it stands in the file, less the contents of pictures. */
    private static StringBuilder line(XMLStreamReader reader, StringBuilder line) {
        line.append('<').append(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            line.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
            line.append(escaped(reader.getAttributeValue(i))).append('"');
            if (line.length() > Row.LONGEST) {
                line.setLength(Row.LONGEST - 2);
                return line;
            }
        }
        return line;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    private static Optional<EventTime> time(XMLStreamReader reader) {
        String date = attribute(reader, "date");
        if (!date.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        long millis = Long.parseLong(date);
        return millis > LATEST
                ? Optional.empty()
                : Optional.of(EventTime.exactly(Moment.of(Instant.ofEpochMilli(millis)).at()));
    }

    private static Taken call(XMLStreamReader reader, int number) {
        Optional<EventTime> time = time(reader);
        if (time.isEmpty()) {
            return new Taken.Skipped(Reason.NO_TIME);
        }
        int seconds = Cells.seconds(attribute(reader, "duration")).orElse(0);
        Outcome outcome;
        switch (attribute(reader, "type")) {
            case "1" -> outcome = seconds > 0 ? Outcome.ANSWERED : Outcome.UNKNOWN;
            case "2" -> outcome = Outcome.UNKNOWN;
            case "3" -> outcome = Outcome.MISSED;
            case "5", "6" -> outcome = Outcome.REJECTED;
            case "4", "7" -> outcome = Outcome.ELSEWHERE;
            default -> {
                return new Taken.Skipped(Reason.NO_DIRECTION);
            }
        }
        boolean outgoing = attribute(reader, "type").equals("2");
        boolean hidden = Set.of("2", "3", "4").contains(attribute(reader, "presentation"));
        ContactRecord contact =
                new ContactRecord(
                        number,
                        Channel.CALL,
                        null,
                        hidden ? null : Numbers.of(Cells.tidy(attribute(reader, "number"))),
                        time.get(),
                        outgoing ? Direction.OUTGOING : Direction.INCOMING,
                        outcome,
                        seconds,
                        null,
                        null,
                        null,
                        line(reader, new StringBuilder()).append("/>").toString());
        return new Taken.Contact(contact, false);
    }

    private static Taken message(
            XMLStreamReader reader,
            int number,
            String type,
            String address,
            String body,
            String line) {
        return message(number, time(reader), type, address, body, line);
    }

    private static Taken message(
            int number,
            Optional<EventTime> time,
            String type,
            String address,
            String body,
            String line) {
        if (time.isEmpty()) {
            return new Taken.Skipped(Reason.NO_TIME);
        }
        if (Set.of("3", "4", "5", "6").contains(type)) {
            return new Taken.Skipped(Reason.NOT_SENT);
        }
        if (!type.equals("1") && !type.equals("2")) {
            return new Taken.Skipped(Reason.NO_DIRECTION);
        }
        if (body.isBlank()) {
            return new Taken.Skipped(Reason.NO_WORDS);
        }
        if (body.length() > LONGEST_TEXT || line.length() > Row.LONGEST) {
            return new Taken.Skipped(Reason.TOO_LONG);
        }
        ContactRecord contact =
                new ContactRecord(
                        number,
                        Channel.SMS,
                        null,
                        Numbers.of(Cells.tidy(address)),
                        time.get(),
                        type.equals("1") ? Direction.INCOMING : Direction.OUTGOING,
                        Outcome.UNKNOWN,
                        null,
                        body,
                        null,
                        null,
                        line);
        return new Taken.Contact(contact, false);
    }

    private static Taken mms(XMLStreamReader reader, int number) throws XMLStreamException {
        Optional<EventTime> time = time(reader);
        String box = attribute(reader, "msg_box");
        String address = attribute(reader, "address");
        StringBuilder line = line(reader, new StringBuilder()).append('>');
        StringBuilder body = new StringBuilder();
        String from = "";
        String to = "";
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (line.length() < Row.LONGEST - LINE) {
                    line(reader, line).append("/>");
                }
                if (reader.getLocalName().equals("part")) {
                    part(reader, body);
                } else if (reader.getLocalName().equals("addr")) {
                    String kind = attribute(reader, "type");
                    from = kind.equals("" + ENTRY_INCOMING) ? attribute(reader, "address") : from;
                    to = kind.equals("" + ENTRY_OUTGOING) ? attribute(reader, "address") : to;
                }
            }
        }
        if (line.length() > Row.LONGEST - LINE) {
            line.setLength(Row.LONGEST - LINE);
        }
        line.append("</mms>");
        String other = box.equals("2") ? to : from;
        boolean token = other.isEmpty() || other.equals("insert-address-token");
        return message(
                number, time, box, token ? address : other, body.toString(), line.toString());
    }

    /** The words of a part; of a picture, its name or kind. */
    private static void part(XMLStreamReader reader, StringBuilder body) {
        String kind = attribute(reader, "ct");
        String words = attribute(reader, "text");
        String name = attribute(reader, "cl").isEmpty() ? kind : attribute(reader, "cl");
        if (kind.equals("application/smil") || body.length() > LONGEST_TEXT) {
            return;
        }
        if (!body.isEmpty()) {
            body.append('\n');
        }
        body.append(words.isEmpty() ? "[" + name + "]" : words);
    }
}
