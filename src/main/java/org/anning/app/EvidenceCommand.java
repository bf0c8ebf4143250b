package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.evidence.Checked;
import org.anning.evidence.EntryLine;
import org.anning.evidence.Integrity;
import org.anning.timeline.EntryRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

/** What can be done with the evidence without a window. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "${bundle:evidence.command}")
final class EvidenceCommand {

    /** Reads every file of a case again; refuses at the end when one is not what was taken in. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "${bundle:evidence.command.verify}")
    static final class Verify extends CasebookCommand {

        @Mixin private final CaseOption which = new CaseOption();

        Verify(Terminal terminal, Texts texts) {
            super(terminal, texts);
        }

        @Override
        public void run() {
            try (Services services = casebook.open()) {
                var caseId = which.find(services);
                services.evidenceFiles().sweep();
                List<EntryRow> entries = services.timeline().entriesOf(caseId);
                List<Checked> found = services.evidenceFiles().verify(caseId, _ -> {});
                for (int i = 0; i < found.size(); i++) {
                    if (found.get(i).state() != Integrity.NO_FILE || found.get(i).bad()) {
                        terminal.out().println(line(i + 1, found.get(i), entries));
                    }
                }
                terminal.out().flush();
                long bad = found.stream().filter(Checked::bad).count();
                if (bad > 0) {
                    throw new Refusal("evidence.command.bad", bad);
                }
            }
        }

        private String line(int number, Checked checked, List<EntryRow> entries) {
            List<String> proved =
                    entries.stream()
                            .filter(entry -> checked.entries().contains(entry.id()))
                            .map(entry -> EntryLine.of(entry, texts))
                            .toList();
            return texts.get(
                    "evidence.book.badLine",
                    Integer.toString(number),
                    checked.row().facts().title(),
                    String.valueOf(checked.row().facts().fileName()),
                    checked.custodyWhole() || checked.state() != Integrity.UNCHANGED
                            ? texts.name("evidence.book.state", checked.state())
                            : texts.get("evidence.book.custodyBroken"),
                    proved.isEmpty()
                            ? texts.get("evidence.book.provesNone")
                            : String.join(texts.get("evidence.book.comma"), proved));
        }
    }
}
