package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class ImazingTest {

    private static final Map<String, String> MESSAGE =
            Map.of(
                    "Chat Session", "云帆客服",
                    "Message Date", "2026-11-03 22:30:00",
                    "Sent Date", "2026-11-03 22:29:59",
                    "Service", "SMS",
                    "Type", "Incoming",
                    "Sender ID", "+8610690000",
                    "Status", "Read",
                    "Text", "今天不还，\"后果\"自负\n第二行");

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chat Session,Message Date,Delivered Date,Read Date,Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Attachment,Attachment type",
                "Chat Session,Message Date,Delivered Date,Read Date,Edited Date,Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Attachment,Attachment type",
                "Chat Session,Message ID,Message Date,Delivered Date,Read Date,Edited Date,Deleted Date,Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Reactions,Attachment,Attachment type",
                "Chat Session,Message Date,Sent Date,Type,Sender ID,Sender Name,Status,Forwarded,Replying to,Text,Reactions,Attachment,Attachment type,Attachment info"
            })
    void everyHeaderIsRead(String header) {
        String row =
                Arrays.stream(header.split(","))
                        .map(name -> quoted(MESSAGE.getOrDefault(name, "")))
                        .collect(Collectors.joining(","));

        Reading reading = Bills.read(SourceFile.pasted(header + "\n" + row + "\n"));
        ContactRecord got = reading.contacts().getFirst();

        boolean whatsApp = header.contains("Forwarded");
        assertEquals(
                whatsApp ? Layout.IMAZING_WHATSAPP : Layout.IMAZING_MESSAGES,
                reading.probe().layout());
        assertEquals(whatsApp ? Channel.IM : Channel.SMS, got.channel());
        assertEquals("今天不还，\"后果\"自负\n第二行", got.text());
        assertEquals("+8610690000", got.number());
        assertEquals(Direction.INCOMING, got.direction());
        assertEquals(row, got.line());
    }

    @Test
    void notificationsAreSkippedAndWhatTheClientWroteGoesToTheChat() {
        Reading reading =
                Bills.read(
                        SourceFile.pasted(
                                """
                                Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Subject,Text,Attachment
                                106900,2026-11-03 22:30:00,SMS,Outgoing,,,Sent,,别再打了,
                                106900,2026-11-03 22:31:00,SMS,Notification,,,,,换了名字,
                                106900,2026-11-03 22:32:00,SMS,Incoming,106900,,Read,,,a.jpg
                                """));

        assertEquals("106900", reading.contacts().getFirst().number());
        assertEquals(Direction.OUTGOING, reading.contacts().getFirst().direction());
        assertEquals("[a.jpg]", reading.contacts().get(1).text());
        assertEquals(List.of(new Reading.Skip(3, Reason.NOTIFICATION)), reading.skipped());
    }

    @Test
    void callsAreRead() {
        Reading reading =
                Bills.read(
                        SourceFile.pasted(
                                """
                                Call type,Date,Duration,Number,Contact,Location,Service
                                Incoming,2026-11-03 22:30:00,00:01:05,+8613800138000,,上海,Phone
                                Missed,2026-11-03 22:31:00,00:00:00,+8613800138000,,上海,Phone
                                Outgoing,2026-11-03 22:32:00,00:00:05,+8613800138000,,上海,Phone
                                """));

        assertEquals(Layout.IMAZING_CALLS, reading.probe().layout());
        assertEquals(
                List.of(Outcome.ANSWERED, Outcome.MISSED, Outcome.UNKNOWN),
                reading.contacts().stream().map(ContactRecord::outcome).toList());
    }
}
