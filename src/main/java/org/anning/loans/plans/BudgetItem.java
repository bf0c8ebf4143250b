package org.anning.loans.plans;

import org.anning.common.Coded;

/** The fixed lines of the household budget (domain 5.3), each in one group. */
public enum BudgetItem implements Coded {
    WAGES(Group.INCOME),
    BUSINESS(Group.INCOME),
    BENEFITS(Group.INCOME),
    MAINTENANCE_RECEIVED(Group.INCOME),
    OTHER_INCOME(Group.INCOME),
    FOOD(Group.LIVING),
    RENT(Group.LIVING),
    UTILITIES(Group.LIVING),
    PHONE(Group.LIVING),
    COMMUTING(Group.LIVING),
    MEDICINE(Group.LIVING),
    SCHOOLING(Group.LIVING),
    CARE(Group.LIVING),
    BASIC_INSURANCE(Group.LIVING),
    HOME_MORTGAGE(Group.PRIORITY),
    RENT_ARREARS(Group.PRIORITY),
    COURT_MAINTENANCE(Group.PRIORITY),
    TAXES(Group.PRIORITY),
    ENFORCEMENT(Group.PRIORITY),
    NON_ESSENTIAL(Group.SHOWN_ONLY);

    private final Group group;

    BudgetItem(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** What a line does to the capacity. */
    public enum Group implements Coded {
        INCOME,
        LIVING,
        PRIORITY,
        /** Told but left out of the capacity. */
        SHOWN_ONLY
    }
}
