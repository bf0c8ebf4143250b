package org.anning.app;

import org.anning.common.CaseId;
import org.anning.common.Refusal;

import picocli.CommandLine.Option;

/** Which case: by its number or by its id. */
final class CaseOption {

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--case",
            required = true,
            paramLabel = "NUMBER|UUID",
            description = "${bundle:casefile.command.case}")
    private String wanted;

    /** The case of the casebook that was meant. */
    CaseId find(Services services) {
        return find(services, wanted);
    }

    /** The case of this number or id. */
    static CaseId find(Services services, String wanted) {
        return services.cases().rows().stream()
                .filter(row ->
                        row.number().equals(wanted.strip())
                                || row.id().toString().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("casefile.command.noCase", wanted))
                .caseId();
    }
}
