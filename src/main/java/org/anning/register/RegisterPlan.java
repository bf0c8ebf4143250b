package org.anning.register;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.anning.common.Problem;
import org.anning.imports.read.NamedTable;
import org.anning.parties.PartyHit;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a list would bring into the casebook, before anything is stored.
 *
 * @param file its name
 * @param table what it is
 * @param people those whom its rows are about, in its order
 * @param refused rows that cannot be taken
 * @param directory the lenders of the casebook, by the form in which names are compared
 * @param anyway the rows that are taken although somebody like that is here already
 */
@PersonalData
public record RegisterPlan(
        String file,
        NamedTable table,
        List<Person> people,
        List<RegisterRow> refused,
        Map<String, UUID> directory,
        Set<Integer> anyway) {

    /** What becomes of a row. */
    public enum Fate implements Coded {
        NEW,
        /** Of somebody whom an earlier row brings. */
        JOINED,
        /** Of somebody who is in the casebook already. */
        HERE,
        REFUSED
    }

    /** One case of somebody; the first of its rows knows what all of them say of it. */
    @PersonalData
    record OneCase(List<RegisterRow> rows) {

        RegisterRow first() {
            return rows.getFirst();
        }

        @Override
        public String toString() {
            return "OneCase";
        }
    }

    /**
     * Somebody; the first row knows what all of them say.
     *
     * @param hit who in the casebook it may be
     * @param numberTaken whether the casebook has a case of one of the numbers, so that this is it
     */
    @PersonalData
    record Person(List<OneCase> cases, @Nullable PartyHit hit, boolean numberTaken) {

        RegisterRow first() {
            return cases.getFirst().first();
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * A row as it is shown.
     *
     * @param said what is wrong with it or worth knowing
     * @param hit who it is, where somebody like that is here already
     * @param open whether it can be taken all the same, or left out again
     */
    @PersonalData
    public record Shown(
            int number,
            String name,
            Fate fate,
            List<Problem> said,
            @Nullable PartyHit hit,
            boolean open) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /**
     * How many of what.
     *
     * @param rows rows that were read
     * @param clients new clients
     * @param cases new cases
     * @param lenders lenders that the casebook does not have yet
     * @param loans new loans, each of a case from a lender
     * @param here rows of people who are in the casebook already; they are not taken
     * @param refused rows that cannot be taken
     */
    public record Figures(
            int rows, int clients, int cases, int lenders, int loans, int here, int refused) {}

    /** The people who are taken. */
    List<Person> taken() {
        return people.stream().filter(this::takes).toList();
    }

    private boolean takes(Person person) {
        return person.hit == null
                || !person.numberTaken && anyway.contains(person.first().number());
    }

    /** The same with these rows taken although somebody like that is here already. */
    public RegisterPlan taking(Set<Integer> rows) {
        return new RegisterPlan(file, table, people, refused, directory, Set.copyOf(rows));
    }

    /** How many of what it would bring. */
    public Figures figures() {
        int clients = 0;
        int cases = 0;
        int loans = 0;
        int here = 0;
        int rows = refused.size();
        Set<String> lenders = new HashSet<>();
        for (Person person : people) {
            int own = person.cases.stream().mapToInt(one -> one.rows.size()).sum();
            rows += own;
            if (!takes(person)) {
                here += own;
                continue;
            }
            clients++;
            cases += person.cases.size();
            for (OneCase one : person.cases) {
                for (RegisterRow row : one.rows) {
                    Set<String> names = row.lenders().keySet();
                    loans += names.size();
                    names.stream().filter(n -> !directory.containsKey(n)).forEach(lenders::add);
                }
            }
        }
        return new Figures(rows, clients, cases, lenders.size(), loans, here, refused.size());
    }

    /** How many cases and lenders it makes at most, whoever is taken. */
    int mostMade() {
        Set<Integer> all = new HashSet<>();
        people.forEach(person -> all.add(person.first().number()));
        Figures most = taking(all).figures();
        return most.cases + most.lenders;
    }

    /** What becomes of every row, in the order of the list. */
    public List<Shown> rows() {
        List<Shown> shown = new ArrayList<>();
        for (Person person : people) {
            boolean first = true;
            for (OneCase one : person.cases) {
                for (RegisterRow row : one.rows) {
                    Fate fate = !takes(person) ? Fate.HERE : first ? Fate.NEW : Fate.JOINED;
                    shown.add(
                            new Shown(
                                    row.number(),
                                    row.name(),
                                    fate,
                                    row.problems(),
                                    first ? person.hit : null,
                                    first && person.hit != null && !person.numberTaken));
                    first = false;
                }
            }
        }
        refused.forEach(row ->
                shown.add(
                        new Shown(
                                row.number(),
                                row.name(),
                                Fate.REFUSED,
                                row.problems(),
                                null,
                                false)));
        shown.sort(Comparator.comparingInt(Shown::number));
        return shown;
    }

    @Override
    public String toString() {
        return "RegisterPlan";
    }
}
