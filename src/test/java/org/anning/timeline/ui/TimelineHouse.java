package org.anning.timeline.ui;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.common.YesNo;
import org.anning.fx.Background;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.printing.Printers;
import org.anning.storage.Casebook;
import org.anning.storage.Doings;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.anning.timeline.SavedViews;
import org.anning.timeline.Target;
import org.anning.timeline.TimelineService;
import org.anning.timeline.words.EntryWords;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A casebook with one case, one lender and a busy timeline, and what works on it. */
final class TimelineHouse implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final TimelineService timeline;
    final SavedViews views;
    final Set<UUID> proved = new HashSet<>();
    final List<byte[]> kept = new ArrayList<>();
    final LenderService lenders;
    final Law law = new Law();
    final CaseId caseId;
    final UUID lender;
    final Printers printers =
            new Printers() {
                @Override
                public List<String> names() {
                    return List.of("办公室");
                }

                @Override
                public void print(byte[] pdf, Order order) {
                    printed.add(order);
                }
            };
    final List<Printers.Order> printed = new ArrayList<>();
    Background background = new ImmediateBackground();
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Casebook casebook;

    TimelineHouse(Path folder) {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        LenderService.entities(),
                        CaseService.entities(),
                        TimelineService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        CaseLog log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
        views = new SavedViews(casebook.work());
        timeline = new TimelineService(casebook.work(), log, TestCasebook.CLOCK);
        caseId = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
        lender =
                lenders.write(
                                new LenderFacts(
                                        "云帆消费金融有限公司",
                                        LenderKind.CONSUMER_FINANCE,
                                        "云帆借",
                                        null,
                                        null,
                                        null,
                                        null,
                                        "02155588001 02155588002",
                                        false,
                                        null))
                        .id();
    }

    /** Writes entries of seven weeks, light and grave, exact and rough. */
    void fill() {
        List<ContactFacts> all = new ArrayList<>();
        for (int day = 0; day < 45; day++) {
            LocalDate on = TODAY.minusDays(50).plusDays(day);
            for (int i = 0; i < (day * 7) % 5; i++) {
                all.add(call(on, 8 + (day * 3 + i * 5) % 15, (day * 13 + i * 7) % 60, day + i));
            }
        }
        all.add(
                ContactFacts.at(
                                EventTime.vague(
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2026, 10, 10),
                                        "10月初"))
                        .channel(Channel.HOME_VISIT)
                        .actor(Actor.AGENCY)
                        .target(Target.PARENT)
                        .people(2)
                        .stayedMinutes(40)
                        .with(Conduct.REFUSE_LEAVE, Conduct.CONTACT_THIRD, Conduct.DISCLOSE_THIRD)
                        .account("两个人在门口对邻居说欠钱不还")
                        .proved(YesNo.NO)
                        .facts());
        all.add(
                ContactFacts.at(EventTime.minute(LocalDate.of(2026, 11, 18).atTime(22, 30)))
                        .actor(Actor.CLAIMS_LAWYER)
                        .number("02155588001")
                        .contacts(12)
                        .lenderId(lender)
                        .outcome(Outcome.ANSWERED)
                        .words("再不还就让你全家不得安生")
                        .proved(YesNo.YES)
                        .proof("通话录音")
                        .with(Conduct.THREAT_SAFETY, Conduct.NIGHT_CONTACT)
                        .facts());
        all.add(
                ContactFacts.at(
                                EventTime.range(
                                        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 10)))
                        .contacts(8)
                        .perDay(true)
                        .basis(CountBasis.ESTIMATE)
                        .lenderId(lender)
                        .with(Conduct.EXCESS_FREQUENCY)
                        .facts());
        all.add(
                ContactFacts.at(EventTime.minute(LocalDate.of(2026, 11, 20).atTime(14, 5)))
                        .channel(Channel.HOME_VISIT)
                        .people(3)
                        .with(Conduct.TRESPASS, Conduct.BESIEGE)
                        .account("三个人推门进屋，待了一个小时")
                        .facts());
        timeline.writeAll(caseId, all);
    }

    private ContactFacts call(LocalDate day, int hour, int minute, int salt) {
        ContactDraft draft =
                ContactFacts.at(EventTime.minute(day.atTime(hour, minute)))
                        .number(salt % 3 == 0 ? "02155588002" : "138****800" + salt % 7)
                        .outcome(salt % 2 == 0 ? Outcome.MISSED : Outcome.ANSWERED);
        if (hour >= 22) {
            draft.with(Conduct.NIGHT_CONTACT);
        }
        switch (salt % 6) {
            case 0 -> draft.with(Conduct.INSULT).words("骂人的话");
            case 1 -> draft.channel(Channel.SMS).with(Conduct.NO_IDENTIFICATION);
            case 2 ->
                    draft.channel(Channel.THIRD_CALL)
                            .target(Target.EMPLOYER)
                            .with(Conduct.CONTACT_THIRD, Conduct.DISCLOSE_THIRD);
            case 3 -> draft.with(Conduct.LAWFUL_REMINDER);
            default -> draft.with(Conduct.THREAT_OTHER);
        }
        return draft.facts();
    }

    /** What is done to this casebook from now on. */
    Doings doings() {
        Doings doings = casebook.work().doings();
        doings.listen(() -> "志愿者甲", (_, _) -> {});
        return doings;
    }

    TimelineViewModel list() {
        return new TimelineViewModel(
                timeline, views, lenders, law, words(), caseId, _ -> proved, background);
    }

    /** The list with its entries read. */
    TimelineViewModel loaded() {
        TimelineViewModel list = list();
        list.load();
        return list;
    }

    EntryWords words() {
        return new EntryWords(new Language(Lang.ZH)::texts);
    }

    TimelineScreens screens(Language language, FxmlScreens fxml, Stages stages) {
        return new TimelineScreens(
                timeline,
                views,
                lenders,
                law,
                background,
                language,
                dialogs,
                stages,
                fxml,
                TestCasebook.CLOCK,
                new TimelineScreens.Outside(
                        printers,
                        _ -> "示例-001",
                        _ -> proved,
                        _ -> Optional.empty(),
                        (_, _, pdf) -> kept.add(pdf)));
    }

    @Override
    public void close() {
        casebook.close();
    }
}
