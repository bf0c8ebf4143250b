package org.anning.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;

import org.anning.common.Excused;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of the house for everything below one root package. The tests hold the program to them,
 * and a set of small wrong classes shows that each can fail.
 */
final class HouseRules {

    /** Which features each feature may know; a feature's ui may know the same, and fx. */
    static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    Map.entry("common", Set.of()),
                    Map.entry("storage", Set.of()),
                    Map.entry("settings", Set.of()),
                    Map.entry("updates", Set.of()),
                    Map.entry("law", Set.of()),
                    Map.entry("printing", Set.of()),
                    Map.entry("fx", Set.of()),
                    Map.entry("names", Set.of()),
                    Map.entry("guide", Set.of("names")),
                    Map.entry("clients", Set.of("storage", "names")),
                    Map.entry("lenders", Set.of("storage", "law")),
                    Map.entry("cases", Set.of("storage", "law", "clients", "lenders")),
                    Map.entry("bin", Set.of("storage", "cases")),
                    Map.entry("loans", Set.of("storage", "law", "printing", "lenders", "cases")),
                    Map.entry("timeline", Set.of("storage", "law", "printing", "lenders", "cases")),
                    Map.entry("search", Set.of("storage", "names", "lenders", "cases", "timeline")),
                    Map.entry(
                            "parties",
                            Set.of(
                                    "storage",
                                    "names",
                                    "printing",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "timeline")),
                    Map.entry(
                            "evidence", Set.of("storage", "law", "printing", "cases", "timeline")),
                    Map.entry(
                            "imports",
                            Set.of(
                                    "storage",
                                    "law",
                                    "printing",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline")),
                    Map.entry(
                            "register",
                            Set.of(
                                    "storage",
                                    "names",
                                    "law",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline",
                                    "parties",
                                    "imports")),
                    Map.entry(
                            "interview",
                            Set.of(
                                    "storage",
                                    "law",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline")),
                    Map.entry(
                            "advice",
                            Set.of(
                                    "storage",
                                    "law",
                                    "printing",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline",
                                    "evidence",
                                    "interview")),
                    Map.entry(
                            "library",
                            Set.of(
                                    "storage",
                                    "law",
                                    "printing",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline",
                                    "evidence",
                                    "interview",
                                    "advice",
                                    "casefile")),
                    Map.entry(
                            "deadlines",
                            Set.of(
                                    "storage",
                                    "law",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline",
                                    "evidence")),
                    Map.entry(
                            "privacy",
                            Set.of("storage", "clients", "cases", "loans", "timeline", "evidence")),
                    Map.entry(
                            "casefile",
                            Set.of(
                                    "deadlines",
                                    "storage",
                                    "law",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline",
                                    "evidence",
                                    "interview",
                                    "work")),
                    Map.entry("work", Set.of("storage", "cases")),
                    Map.entry(
                            "reports",
                            Set.of(
                                    "storage",
                                    "law",
                                    "printing",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "loans",
                                    "timeline",
                                    "deadlines",
                                    "advice",
                                    "work")),
                    Map.entry(
                            "openzip",
                            Set.of(
                                    "storage",
                                    "law",
                                    "clients",
                                    "lenders",
                                    "cases",
                                    "evidence",
                                    "advice",
                                    "casefile")));

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** All rules by name, in order. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("R1", noCycles());
        rules.put("R2", onlyKnownFeatures());
        rules.put("R3", javaFxOnlyOnScreens());
        rules.put("R4", databaseOnlyBelowScreens());
        rules.put("R5", noScreenKnowsAnother());
        rules.put("R6", entitiesStayAtHome());
        rules.put("R7", controllersDoNotDecide());
        rules.put("R8", viewModelsKnowNoNodes());
        rules.put("R9", threadsOnlyInFxAndApp());
        rules.put("R10", timeComesFromAClock());
        rules.put("R11", noNetwork());
        rules.put("R12", noStaticState());
        rules.put("R13", noEmptyNames());
        rules.put("R14", noAssociations());
        rules.put("R15", oneLog());
        rules.put("R16", updatesOverManyAreTold());
        return rules;
    }

    private String[] in(String... packages) {
        return Arrays.stream(packages).map(p -> root + "." + p).toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> under(String rule, DescribedPredicate<JavaClass> which) {
        return which.and(
                describe(
                        "not excused from " + rule,
                        c ->
                                c.reflect().getAnnotationsByType(Excused.class).length == 0
                                        || Arrays.stream(
                                                        c.reflect()
                                                                .getAnnotationsByType(
                                                                        Excused.class))
                                                .noneMatch(e -> e.rule().equals(rule))));
    }

    private DescribedPredicate<JavaClass> all(String rule) {
        return under(rule, resideInAnyPackage(root + ".."));
    }

    private ArchRule noCycles() {
        return CompositeArchRule.of(slices().matching(root + ".(*)..").should().beFreeOfCycles())
                .and(slices().matching(root + ".(**)").should().beFreeOfCycles())
                .because("a ring of packages can only be understood whole; hand in a function");
    }

    private ArchRule onlyKnownFeatures() {
        return classes()
                .that(all("R2"))
                .should(
                        new ArchCondition<>(
                                "know only the features listed in HouseRules.MAY_KNOW") {
                            @Override
                            public void check(JavaClass origin, ConditionEvents events) {
                                String from = feature(origin);
                                if (Set.of("app", "desk", "").contains(from)) {
                                    return;
                                }
                                Set<String> known = MAY_KNOW.get(from);
                                origin.getDirectDependenciesFromSelf()
                                        .forEach(dependency -> {
                                            String to = feature(dependency.getTargetClass());
                                            boolean screen = isScreen(origin);
                                            boolean fine =
                                                    to.isEmpty()
                                                            || to.equals(from)
                                                            || to.equals("common")
                                                            || screen && to.equals("fx")
                                                            || known != null && known.contains(to);
                                            if (!fine) {
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                origin,
                                                                dependency.getDescription()));
                                            }
                                        });
                            }
                        })
                .because("features are ordered; take what you need as a function or a value");
    }

    private String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        return name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    private boolean isScreen(JavaClass type) {
        return (type.getPackageName() + ".").contains(".ui.");
    }

    private ArchRule javaFxOnlyOnScreens() {
        return noClasses()
                .that(
                        under(
                                "R3",
                                resideInAnyPackage(root + "..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                in(
                                                                        "app..", "desk..", "fx..",
                                                                        "*.ui.."))))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("only screens may need a window; the rest is tested without one");
    }

    private ArchRule databaseOnlyBelowScreens() {
        return noClasses()
                .that(
                        under(
                                "R4",
                                resideInAnyPackage(
                                        in(
                                                "*.ui..",
                                                "law..",
                                                "printing..",
                                                "imports..",
                                                "fx..",
                                                "desk..",
                                                "settings..",
                                                "common.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "java.sql..", "org.h2..", "org.flywaydb..")
                .because("only storage and the roots of features know that there is a database");
    }

    private ArchRule noScreenKnowsAnother() {
        return classes()
                .that(under("R5", resideInAnyPackage(in("*.ui.."))))
                .should(
                        new ArchCondition<>("not know another feature's screens") {
                            @Override
                            public void check(JavaClass origin, ConditionEvents events) {
                                origin.getDirectDependenciesFromSelf().stream()
                                        .filter(d ->
                                                isScreen(d.getTargetClass())
                                                        && !feature(d.getTargetClass())
                                                                .equals(feature(origin))
                                                        && !feature(d.getTargetClass()).isEmpty())
                                        .forEach(d ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                origin, d.getDescription())));
                            }
                        })
                .because("a screen that wants another opened is given a function by the desk");
    }

    private ArchRule entitiesStayAtHome() {
        return noClasses()
                .that(under("R6", resideInAnyPackage(root + "..")))
                .should(
                        new ArchCondition<>("be a public entity") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                boolean open =
                                        type.isAnnotatedWith(Entity.class)
                                                && type.getModifiers()
                                                        .contains(JavaModifier.PUBLIC);
                                events.add(
                                        new SimpleConditionEvent(
                                                type,
                                                open,
                                                type.getName() + " is a public entity"));
                            }
                        })
                .because("screens get facts records, so that nothing lazy can reach them");
    }

    private ArchRule controllersDoNotDecide() {
        return noClasses()
                .that(
                        under("R7", resideInAnyPackage(root + ".."))
                                .and(describe("controllers", c -> named(c, "Controller"))))
                .should()
                .dependOnClassesThat(
                        describe(
                                "are services, repositories or checks of ours",
                                c ->
                                        c.getPackageName().startsWith(root)
                                                && (named(c, "Service")
                                                        || named(c, "Repository")
                                                        || named(c, "Checks"))))
                .because("a controller shows and forwards; deciding belongs to its view model");
    }

    private ArchRule viewModelsKnowNoNodes() {
        return noClasses()
                .that(
                        under("R8", resideInAnyPackage(root + ".."))
                                .and(describe("view models", c -> named(c, "ViewModel"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .because("a view model is tested without a window; node work is its controller's");
    }

    private static boolean named(JavaClass type, String suffix) {
        return type.getSimpleName().endsWith(suffix);
    }

    private ArchRule threadsOnlyInFxAndApp() {
        return noClasses()
                .that(
                        under(
                                "R9",
                                resideInAnyPackage(root + "..")
                                        .and(not(resideInAnyPackage(in("fx..", "app.."))))))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.Thread(\\$.*)?|java\\.util\\.concurrent\\.(Executors|ExecutorService|Scheduled.*|ThreadPool.*|CompletableFuture|ForkJoin.*)|java\\.util\\.Timer|javafx\\.application\\.Platform|javafx\\.concurrent\\..*")
                .because("work goes through fx.Background, so that its failures have a home");
    }

    private ArchRule timeComesFromAClock() {
        return noClasses()
                .that(all("R10"))
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaMethodCall>("asks the machine for the time") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                String owner = call.getTargetOwner().getName();
                                boolean noArguments =
                                        call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(t -> t.isEquivalentTo(Clock.class));
                                return owner.startsWith("java.time.")
                                                && call.getName().equals("now")
                                                && noArguments
                                        || owner.equals("java.lang.System")
                                                && call.getName().equals("currentTimeMillis");
                            }
                        })
                .because("deadlines must be testable: take a java.time.Clock");
    }

    private ArchRule noNetwork() {
        return noClasses()
                .that(all("R11"))
                .should()
                .dependOnClassesThat(
                        describe(
                                "reach the network",
                                c ->
                                        c.getPackageName().startsWith("java.net.http")
                                                || c.getPackageName().startsWith("javafx.scene.web")
                                                || Set.of(
                                                                "java.net.Socket",
                                                                "java.net.ServerSocket",
                                                                "java.net.DatagramSocket",
                                                                "java.net.URLConnection",
                                                                "java.net.HttpURLConnection",
                                                                "java.nio.channels.SocketChannel")
                                                        .contains(c.getName())))
                .because("nothing leaves this machine; that is a promise to the client");
    }

    private ArchRule noStaticState() {
        return CompositeArchRule.of(
                        noFields()
                                .that(
                                        fieldIn(
                                                "R12",
                                                f ->
                                                        f.getModifiers()
                                                                        .contains(
                                                                                JavaModifier.STATIC)
                                                                && !f.getName().contains("$")))
                                .should()
                                .notBeFinal())
                .and(
                        fields().that(
                                        fieldIn(
                                                "R12",
                                                f ->
                                                        f.getModifiers()
                                                                .contains(JavaModifier.STATIC)))
                                .should(
                                        new ArchCondition<>("hold no state") {
                                            @Override
                                            public void check(
                                                    JavaField field, ConditionEvents events) {
                                                events.add(
                                                        new SimpleConditionEvent(
                                                                field,
                                                                !field.getRawType()
                                                                        .getPackageName()
                                                                        .startsWith(
                                                                                "java.util.concurrent"),
                                                                field.getFullName()
                                                                        + " keeps state for the whole program"));
                                            }
                                        }))
                .and(
                        noClasses()
                                .that(all("R12"))
                                .should(
                                        new ArchCondition<>("have a getInstance method") {
                                            @Override
                                            public void check(
                                                    JavaClass type, ConditionEvents events) {
                                                events.add(
                                                        new SimpleConditionEvent(
                                                                type,
                                                                type.getMethods().stream()
                                                                        .anyMatch(m ->
                                                                                m.getName()
                                                                                        .equals(
                                                                                                "getInstance")),
                                                                type.getName()
                                                                        + " is a singleton"));
                                            }
                                        }))
                .because("state has an owner that is made in Composition");
    }

    private DescribedPredicate<JavaField> fieldIn(String rule, Predicate<JavaField> which) {
        DescribedPredicate<JavaClass> owner = all(rule);
        return describe("in the house", field -> owner.test(field.getOwner()) && which.test(field));
    }

    private ArchRule noEmptyNames() {
        return noClasses()
                .that(all("R13"))
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Handler")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .because("a name says what a thing is, in a volunteer's words");
    }

    private ArchRule noAssociations() {
        List<Class<? extends java.lang.annotation.Annotation>> banned =
                List.of(ManyToOne.class, OneToOne.class, ManyToMany.class);
        return CompositeArchRule.of(
                        fields().that(fieldIn("R14", _ -> true))
                                .should(
                                        new ArchCondition<>("hold ids of other aggregates only") {
                                            @Override
                                            public void check(
                                                    JavaField field, ConditionEvents events) {
                                                boolean foreign =
                                                        banned.stream()
                                                                        .anyMatch(
                                                                                field
                                                                                        ::isAnnotatedWith)
                                                                || field.isAnnotatedWith(
                                                                                OneToMany.class)
                                                                        && field
                                                                                .getAllInvolvedRawTypes()
                                                                                .stream()
                                                                                .anyMatch(t ->
                                                                                        t
                                                                                                        .isAnnotatedWith(
                                                                                                                Entity
                                                                                                                        .class)
                                                                                                && !t.getPackage()
                                                                                                        .equals(
                                                                                                                field.getOwner()
                                                                                                                        .getPackage()));
                                                events.add(
                                                        new SimpleConditionEvent(
                                                                field,
                                                                !foreign,
                                                                field.getFullName()
                                                                        + " is an association"));
                                            }
                                        }))
                .and(
                        noClasses()
                                .that(all("R14"))
                                .should()
                                .callMethodWhere(
                                        new DescribedPredicate<JavaMethodCall>("merges") {
                                            @Override
                                            public boolean test(JavaMethodCall call) {
                                                return call.getName().equals("merge")
                                                        && call.getTargetOwner()
                                                                .isAssignableTo(
                                                                        jakarta.persistence
                                                                                .EntityManager
                                                                                .class);
                                            }
                                        }))
                .because("ids between aggregates cannot leak half-loaded objects");
    }

    private ArchRule updatesOverManyAreTold() {
        Set<String> overMany =
                Set.of(
                        "createMutationQuery",
                        "createNativeMutationQuery",
                        "createNamedMutationQuery");
        return classes()
                .that(
                        all("R16")
                                .and(
                                        describe(
                                                "change many records at once",
                                                c -> calls(c, overMany))))
                .should(
                        new ArchCondition<>("say which by UnitOfWork.alsoChanged or alsoRemoved") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!calls(type, Set.of("alsoChanged", "alsoRemoved"))) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getName() + " does not say"));
                                }
                            }
                        })
                .because("such a change is neither in the journal of saves nor sealed otherwise");
    }

    private static boolean calls(JavaClass type, Set<String> methods) {
        return type.getMethodCallsFromSelf().stream().anyMatch(c -> methods.contains(c.getName()));
    }

    private ArchRule oneLog() {
        return CompositeArchRule.of(
                        noClasses()
                                .that(
                                        under(
                                                "R15",
                                                resideInAnyPackage(root + "..")
                                                        .and(not(resideInAnyPackage(in("app.."))))))
                                .should()
                                .accessFieldWhere(
                                        new DescribedPredicate<JavaAccess<?>>(
                                                "is the standard output") {
                                            @Override
                                            public boolean test(JavaAccess<?> access) {
                                                return access.getTargetOwner()
                                                                .getName()
                                                                .equals("java.lang.System")
                                                        && Set.of("out", "err")
                                                                .contains(access.getName());
                                            }
                                        }))
                .and(
                        noClasses()
                                .that(all("R15"))
                                .should()
                                .callMethodWhere(
                                        new DescribedPredicate<JavaMethodCall>(
                                                "prints a stack trace") {
                                            @Override
                                            public boolean test(JavaMethodCall call) {
                                                return call.getName().equals("printStackTrace");
                                            }
                                        }))
                .and(
                        noClasses()
                                .that(all("R15"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.util.logging..",
                                        "org.tinylog..",
                                        "org.jboss.logging.."))
                .because("the one log is slf4j, and no client data reaches it");
    }
}
