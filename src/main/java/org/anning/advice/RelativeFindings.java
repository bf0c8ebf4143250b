package org.anning.advice;

import org.anning.law.Conduct;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Facts about those around the client: who is pressed, and who may have signed (domain 6.3). */
final class RelativeFindings {

    /** cc-686: from the Civil Code on a guarantee without words is an ordinary one. */
    private static final LocalDate CIVIL_CODE = LocalDate.of(2021, 1, 1);

    private static final Set<Target> BLOOD =
            EnumSet.of(Target.PARENT, Target.CHILD, Target.SIBLING, Target.OTHER_RELATIVE);

    private static final Set<Target> NAMED =
            EnumSet.of(Target.EMERGENCY_CONTACT, Target.ADDRESS_BOOK);

    private static final List<String> ESTATE =
            List.of("遗产", "继承", "去世", "过世", "父债子还", "inherit", "estate", "passed away");

    private RelativeFindings() {}

    /** Parents, brothers, sisters or grown children were asked to pay. */
    static Finding relativesPressed(Circumstances c) {
        return Finding.where(c.contacts(e -> BLOOD.contains(e.facts().target()) && pressed(c, e)));
    }

    /** Somebody who was only named as a contact was reached: naming is no guarantee. */
    static Finding namedContactReached(Circumstances c) {
        return reached(c, e -> NAMED.contains(e.facts().target()));
    }

    /** The husband or wife was reached: joint debt or not is for a lawyer (cc-1064). */
    static Finding spouseReached(Circumstances c) {
        return reached(c, e -> e.facts().target() == Target.SPOUSE);
    }

    /** It is about the debt of somebody who died, or about an estate (cc-1161). */
    static Finding estateMentioned(Circumstances c) {
        return reached(c, RelativeFindings::speaksOfEstate);
    }

    /** Whether the words of an entry are about somebody who died or an estate. */
    static boolean speaksOfEstate(EntryRow e) {
        return speaksOfEstate(e.facts().words()) || speaksOfEstate(e.facts().account());
    }

    private static boolean speaksOfEstate(@Nullable String words) {
        return words != null && ESTATE.stream().anyMatch(words::contains);
    }

    /** Somebody signed with the client under a contract from 2021 on (cc-686). */
    static Finding signedFrom2021(Circumstances c) {
        return signed(
                c, loan -> loan.contractOn() != null && !loan.contractOn().isBefore(CIVIL_CODE));
    }

    /** Somebody signed with the client under an older contract (gl-1995-19). */
    static Finding signedBefore2021(Circumstances c) {
        return signed(
                c, loan -> loan.contractOn() != null && loan.contractOn().isBefore(CIVIL_CODE));
    }

    /** Somebody signed with the client, and the day of the contract is not known. */
    static Finding signedOnUnknownDay(Circumstances c) {
        return signed(c, loan -> loan.contractOn() == null);
    }

    /** A person who signed was pressed: his position is a matter for a lawyer (domain 6.5). */
    static Finding guarantorPressed(Circumstances c) {
        return reached(c, e -> e.facts().target() == Target.GUARANTOR);
    }

    private static boolean pressed(Circumstances c, EntryRow entry) {
        return c.flags(entry).has(Conduct.PRESSURE_THIRD_PAY)
                || c.flags(entry).has(Conduct.CONTACT_THIRD);
    }

    private static Finding signed(Circumstances c, Predicate<LoanFacts> when) {
        return Finding.where(
                c.view().loans().stream()
                        .map(LoanRow::loan)
                        .filter(l -> l.value().coSigned() && when.test(l.value()))
                        .map(l -> new Ground(Ground.Kind.LOAN, l.id()))
                        .toList());
    }

    private static Finding reached(Circumstances c, Predicate<EntryRow> which) {
        return Finding.where(c.contacts(which));
    }
}
