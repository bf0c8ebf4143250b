package org.anning.timeline;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An entry of which everything is known, for tests of what carries all fields. */
public final class AnEntry {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private AnEntry() {}

    /** No field is as it is in an entry of which nothing is known. */
    public static ContactDraft full() {
        return ContactFacts.at(EventTime.minute(DAY.atTime(22, 30)).as("上周二晚上十点半"))
                .channel(Channel.HOME_VISIT)
                .actor(Actor.CLAIMS_LAWYER)
                .target(Target.PARENT)
                .actorName("王律师 工号 007")
                .targetName("母亲")
                .number("+86 199 0000 0001")
                .imAccount("wxid_invented")
                .direction(Direction.OUTGOING)
                .outcome(Outcome.ANSWERED)
                .durationSeconds(61)
                .contacts(3)
                .perDay(true)
                .basis(CountBasis.ESTIMATE)
                .with(Conduct.THREAT_SAFETY, Conduct.REFUSE_LEAVE)
                .words("“再不还，\n等着瞧” 𠮷")
                .account("两个人堵在门口")
                .place("老家")
                .people(2)
                .stayedMinutes(40)
                .askedToLeave(YesNo.YES)
                .leftWhenAsked(YesNo.NO)
                .identified(YesNo.NO)
                .refused(YesNo.YES)
                .refusedOn(DAY.minusDays(2))
                .views(12)
                .reposts(3)
                .link("https://example.invalid/p/1")
                .proved(YesNo.YES)
                .proof("门口录像")
                .lenderId(UUID.fromString("0a1b2c3d-0000-4000-8000-00000000000a"))
                .sourced(Sourced.INTERVIEW);
    }

    /** The names of the fields in which two entries are alike. */
    public static List<String> alike(ContactFacts one, ContactFacts other) {
        return named(one, other, true);
    }

    /** The names of the fields in which two entries differ. */
    public static List<String> differing(ContactFacts one, ContactFacts other) {
        return named(one, other, false);
    }

    private static List<String> named(ContactFacts one, ContactFacts other, boolean same) {
        List<String> names = new ArrayList<>();
        for (RecordComponent field : ContactFacts.class.getRecordComponents()) {
            if (same == Objects.equals(of(one, field), of(other, field))) {
                names.add(field.getName());
            }
        }
        return names;
    }

    /** What an entry holds in a field. */
    public static @Nullable Object of(ContactFacts facts, RecordComponent field) {
        try {
            return field.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }
}
