package org.anning.evidence.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class ActiveContentTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "a.svg, <svg><script>alert(1)</script></svg>, true",
        "a.html, <html><script>x</script></html>, true",
        "a.txt, <html><script>x</script></html>, true",
        "a.bat, echo 转账, true",
        "a.jpg.exe, MZ, true",
        "a.docx, PK\u0003\u0004, true",
        "合同.txt, 再不还就去你单位, false",
        "合同, 再不还就去你单位, false",
        "a.JPG, 再不还就去你单位, false"
    })
    void whatASystemMightRunIsFound(String name, String content, boolean mayRun) {
        assertEquals(mayRun, ActiveContent.mayRun(name, bytes(content)));
    }

    private static byte[] opening(PDAction action) throws IOException {
        try (PDDocument document = Loader.loadPDF(EvidenceBookTest.pdf(1, false))) {
            document.getDocumentCatalog().setOpenAction(action);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aPdfThatActsIsFoundWhereverItsActionsLie() throws IOException {
        assertFalse(ActiveContent.mayRun("a.pdf", EvidenceBookTest.pdf(3, false)));
        PDActionURI link = new PDActionURI();
        link.setURI("https://example.org");
        assertFalse(ActiveContent.mayRun("a.pdf", opening(link)), "a link asks first");

        byte[] packed = EvidenceBookTest.acting();
        assertFalse(new String(packed, StandardCharsets.ISO_8859_1).contains("/JavaScript"));
        assertTrue(ActiveContent.mayRun("a.pdf", packed));
        PDActionLaunch launch = new PDActionLaunch();
        launch.getCOSObject().setString(COSName.F, "calc.exe");
        assertTrue(ActiveContent.mayRun("a.pdf", opening(launch)));
    }

    @Test
    void aPdfThatCannotBeLookedIntoCountsAsOneThatActs() throws IOException {
        byte[] whole = EvidenceBookTest.pdf(3, false);
        assertTrue(ActiveContent.mayRun("a.pdf", Arrays.copyOf(whole, 40)));
        assertTrue(
                ActiveContent.mayRun("a.pdf", bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000))));
        assertTrue(ActiveContent.mayRun("a.pdf", EvidenceBookTest.pdf(1, true)), "a password");
    }

    @Test
    void theBytesPassUnchangedInWhateverParts() throws IOException {
        byte[] letter = EvidenceBookTest.acting();
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        ActiveContent looked = new ActiveContent("a.pdf", passed);
        looked.write(letter[0]);
        for (int at = 1; at < letter.length; at += 777) {
            looked.write(letter, at, Math.min(777, letter.length - at));
        }

        assertArrayEquals(letter, passed.toByteArray());
        assertTrue(looked.mayRun());
    }
}
