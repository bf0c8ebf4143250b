package org.anning.clients;

import org.anning.common.Problem;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the facts of a client. */
public final class ClientChecks {

    private static final int OLDEST = 120;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private ClientChecks() {}

    /** All problems, those that block first. */
    public static List<Problem> check(ClientFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        if (facts.displayName().isEmpty()) {
            problems.add(Problem.error("displayName", "clients.problem.name"));
        }
        lengths(problems, facts);
        Integer birthYear = facts.birthYear();
        int thisYear = Year.now(clock).getValue();
        if (birthYear != null && (birthYear > thisYear || birthYear < thisYear - OLDEST)) {
            problems.add(Problem.error("birthYear", "clients.problem.birthYear"));
        }
        String id = facts.idNumber();
        if (id != null && id.length() == 18 && !validIdNumber(id)) {
            problems.add(Problem.warning("idNumber", "clients.problem.idNumber"));
        }
        return problems;
    }

    private static void lengths(List<Problem> problems, ClientFacts facts) {
        Problem.ifLonger(problems, "displayName", facts.displayName(), 200);
        Problem.ifLonger(problems, "legalName", facts.legalName(), 200);
        Problem.ifLonger(problems, "formerNames", facts.formerNames(), 500);
        Problem.ifLonger(problems, "idNumber", facts.idNumber(), 40);
        Problem.ifLonger(problems, "phone", facts.phone(), 100);
        Problem.ifLonger(problems, "otherPhones", facts.otherPhones(), 500);
        Problem.ifLonger(problems, "safeContact", facts.safeContact(), 500);
        Problem.ifLonger(problems, "region", facts.region(), 200);
        Problem.ifLonger(problems, "registeredRegion", facts.registeredRegion(), 200);
        Problem.ifLonger(problems, "address", facts.address(), 500);
        Problem.ifLonger(problems, "household", facts.household(), 2_000);
        Problem.ifLonger(problems, "email", facts.email(), 200);
    }

    /** Whether the check digit of an 18-character resident identity number fits (GB 11643). */
    static boolean validIdNumber(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = Character.digit(id.charAt(i), 10);
            if (digit < 0) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(id.charAt(17));
    }
}
