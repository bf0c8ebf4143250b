package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What belongs to another user of the computer is told from what is damaged or gone. */
class NotOursTest {

    private static final Path BACKUP = Path.of("backup", "anning-2026-11-28T181948Z.lab");

    private static String said(IOException failure) {
        return Texts.of(Lang.EN).sentence(BackupFile.unreadable(BACKUP, failure));
    }

    @Test
    void aBackupOfAnotherUserIsSaidWithWhatToDo() {
        String said = said(new AccessDeniedException(BACKUP.toString()));

        assertTrue(said.contains("belongs to another user of this computer"), said);
        assertTrue(said.contains(BACKUP.toString()), said);
        assertTrue(said.contains("make you its owner"), said);
    }

    @Test
    void aBackupThatIsGoneBelongsToNobodyElse() {
        assertTrue(
                said(new NoSuchFileException(BACKUP.toString()))
                        .contains("Check that it is there"));
    }

    /** The folder of another user, in which everybody may write. */
    @Test
    void rightsThatOnlyTheOwnerMayChangeAreAnotherUsers() {
        FileSystemException refused =
                new FileSystemException("backup", null, "Operation not permitted");

        assertTrue(CasebookFolder.notOurs(CasebookFolder.denied(refused)));
        assertEquals("backup", CasebookFolder.denied(refused).getFile());
    }

    @Test
    void whatIsWrongWithTheDiskStaysThat() {
        FileSystemException gone = new NoSuchFileException("backup");

        assertEquals(gone, CasebookFolder.denied(gone));
        assertFalse(CasebookFolder.notOurs(new UncheckedIOException(gone)));
    }
}
