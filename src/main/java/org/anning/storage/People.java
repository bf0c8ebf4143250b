package org.anning.storage;

import org.anning.common.Refusal;
import org.hibernate.Session;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The people of an open casebook: who has a passphrase, in which role, and who is at the keyboard.
 * Roles are kept by this program; whoever has a passphrase has the key to all of the casebook, so
 * they guard against slips and not against a programmer (see docs/SECURITY.md).
 */
public final class People {

    static final int SHORTEST_PASSPHRASE = 10;

    private final CasebookFolder folder;
    private final Keys keys;
    private final UnitOfWork work;
    private final Clock clock;
    private final Optional<UUID> mine;
    private final SecureRandom random = new SecureRandom();
    private volatile List<Person> all;

    People(
            CasebookFolder folder,
            Keys keys,
            UnitOfWork work,
            Clock clock,
            Optional<UUID> mine,
            List<PersonRow> rows) {
        this.folder = folder;
        this.keys = keys;
        this.work = work;
        this.clock = clock;
        this.mine = mine;
        this.all = joined(rows);
    }

    private List<Person> joined(List<PersonRow> rows) {
        Map<UUID, PersonRow> named = new HashMap<>();
        rows.forEach(row -> named.put(row.id(), row));
        List<Person> people = new ArrayList<>();
        for (KeyHeader.Slot slot : KeyHeader.of(folder).slots()) {
            if (slot.kind().equals(KeyHeader.PASSPHRASE)) {
                PersonRow row = named.get(slot.id());
                people.add(
                        new Person(
                                slot.id(),
                                row == null ? "" : row.name(),
                                row == null ? Role.KEEPER : row.role(),
                                mine.filter(slot.id()::equals).isPresent()));
            }
        }
        return List.copyOf(people);
    }

    static List<PersonRow> rows(Session session) {
        return session.createQuery("from PersonRow p order by p.addedAt, p.id", PersonRow.class)
                .list();
    }

    /** Everybody who has a passphrase, in the order in which they got it. */
    public List<Person> all() {
        return all;
    }

    /** The person at the keyboard; empty when the recovery key opened the casebook. */
    public Optional<Person> me() {
        return all.stream().filter(Person::me).findFirst();
    }

    /** What the person at the keyboard may do; the recovery key is the keeper's. */
    public Role myRole() {
        return me().map(Person::role).orElse(Role.KEEPER);
    }

    /** The name of the person at the keyboard, or the other one while nobody had to say a name. */
    public String myName(String otherwise) {
        return me().map(Person::name).filter(name -> !name.isBlank()).orElse(otherwise);
    }

    /**
     * Adds a person with a passphrase of their own.
     *
     * @param keeper the name of the person at the keyboard, kept if it had not to be said so far
     */
    public Person add(String keeper, String name, Role role, char[] passphrase) {
        mustKeepPeople();
        checkPassphrase(passphrase);
        String wanted = checkedName(name, Optional.empty());
        Optional<Person> me = me().filter(p -> p.name().isBlank());
        String known = me.isEmpty() ? "" : checkedName(keeper, Optional.of(wanted));
        UUID id = UUID.randomUUID();
        // The row first: a row without a slot opens nothing.
        work.write(session -> {
            me.ifPresent(p ->
                    session.persist(new PersonRow(p.id(), known, Role.KEEPER, clock.instant())));
            session.persist(new PersonRow(id, wanted, role, clock.instant().plusMillis(1)));
            return true;
        });
        rewrite(header -> header.withPassphrase(keys, id, Optional.of(wanted), passphrase, random));
        return find(id);
    }

    private String checkedName(String name, Optional<String> another) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > PersonName.LONGEST) {
            throw new Refusal("storage.people.name");
        }
        boolean taken =
                another.filter(a -> PersonName.folded(a).equals(PersonName.folded(wanted)))
                                .isPresent()
                        || all.stream()
                                .anyMatch(p ->
                                        PersonName.folded(p.name())
                                                .equals(PersonName.folded(wanted)));
        if (taken) {
            throw new Refusal("storage.people.nameTaken", wanted);
        }
        return wanted;
    }

    private static void checkPassphrase(char[] passphrase) {
        if (new String(passphrase).codePointCount(0, passphrase.length) < SHORTEST_PASSPHRASE) {
            throw new Refusal("storage.shortPassphrase");
        }
    }

    /**
     * Changes the passphrase of the person at the keyboard. Nothing is encrypted anew: an old copy
     * of the key header still opens with the old one.
     */
    public void changeMine(char[] current, char[] fresh) {
        Person me = me().orElseThrow(() -> new Refusal("storage.people.nobody"));
        if (!KeyHeader.of(folder).opens(me.id(), me.name(), current)) {
            throw new Refusal("storage.people.wrongCurrent");
        }
        change(me, fresh);
    }

    /** Gives a person who forgot it a new passphrase. */
    public void giveNew(Person person, char[] fresh) {
        mustKeepPeople();
        change(find(person.id()), fresh);
    }

    private void change(Person person, char[] fresh) {
        checkPassphrase(fresh);
        rewrite(header -> {
            boolean named =
                    header.slots().stream()
                            .anyMatch(s ->
                                    s.id().equals(person.id())
                                            && s.pair() != null
                                            && s.pair().named());
            return header.withPassphrase(
                    keys,
                    person.id(),
                    named ? Optional.of(person.name()) : Optional.empty(),
                    fresh,
                    random);
        });
    }

    /** Puts a person into another role. */
    public void setRole(Person person, Role role) {
        mustKeepPeople();
        Person now = find(person.id());
        if (role != Role.KEEPER) {
            mustLeaveAKeeper(now);
        }
        work.write(session -> {
            PersonRow row = session.find(PersonRow.class, now.id());
            if (row == null) {
                session.persist(new PersonRow(now.id(), now.name(), role, clock.instant()));
            } else {
                row.become(role);
            }
            return true;
        });
        load();
    }

    /**
     * Takes a person's way in away. What was copied before, such as an old backup, still opens with
     * it, until the casebook gets new keys.
     */
    public void remove(Person person) {
        mustKeepPeople();
        Person now = find(person.id());
        if (now.me()) {
            throw new Refusal("storage.people.notMyself");
        }
        mustLeaveAKeeper(now);
        rewrite(header -> header.without(now.id()));
        work.write(session -> {
            PersonRow row = session.find(PersonRow.class, now.id());
            if (row != null) {
                session.remove(row);
            }
            SigningKey key = session.find(SigningKey.class, now.id());
            if (key != null) {
                session.remove(key);
            }
            return true;
        });
    }

    /** A recovery key that opens nothing until it is put in force. */
    public RecoveryKey newRecoveryKey() {
        mustKeepPeople();
        return RecoveryKey.random(random);
    }

    /** Puts a recovery key in force; the sheet before it opens nothing from then on. */
    public void use(RecoveryKey recovery) {
        mustKeepPeople();
        rewrite(header -> header.withRecovery(keys, recovery, random));
    }

    void mustKeepPeople() {
        if (!myRole().mayKeepPeople()) {
            throw new Refusal("storage.people.notKeeper");
        }
    }

    private void mustLeaveAKeeper(Person but) {
        if (all.stream().noneMatch(p -> p.role() == Role.KEEPER && !p.id().equals(but.id()))) {
            throw new Refusal("storage.people.lastKeeper");
        }
    }

    private Person find(UUID id) {
        return all.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.gone"));
    }

    private void rewrite(UnaryOperator<KeyHeader> change) {
        try {
            change.apply(KeyHeader.of(folder)).write(folder);
        } catch (IOException e) {
            throw new Refusal("storage.people.notWritten");
        } finally {
            load();
        }
    }

    private void load() {
        all = joined(work.read(People::rows));
    }
}
