package com.khaacho.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.khaacho.architecture.planted.jms.SendsObjects;
import com.khaacho.architecture.planted.things.Impatient;
import com.khaacho.architecture.planted.things.InexactPrice;
import com.khaacho.architecture.planted.things.LooksAtItsWatch;
import com.khaacho.architecture.planted.things.OldDate;
import com.khaacho.architecture.planted.things.OpenThing;
import com.khaacho.architecture.planted.things.Prints;
import com.khaacho.architecture.planted.things.SwallowsAll;
import com.khaacho.pipeline.app.PlatformClock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.jms.ObjectMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What no class of ours does. */
final class CodingRules {

    private static final DescribedPredicate<JavaClass> INEXACT = DescribedPredicate.describe(
            "float or double", type -> List.of("float", "double", "java.lang.Float", "java.lang.Double")
                    .contains(type.getName()));

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "the domain has no public setters",
                    EnumSet.of(Module.DOMAIN),
                    noMethods().that().arePublic().should().haveNameMatching("set[A-Z].*"),
                    OpenThing.class),
            Rule.of(
                    "no float or double is kept where amounts are",
                    EnumSet.of(Module.DOMAIN),
                    noFields().should().haveRawType(INEXACT),
                    InexactPrice.class),
            Rule.of(
                    "no float or double is answered where amounts are",
                    EnumSet.of(Module.DOMAIN),
                    noMethods().should().haveRawReturnType(INEXACT),
                    InexactPrice.class),
            // The token library's own interface speaks java.util.Date; it goes no further than identity.
            Rule.of(
                    "no java.util.Date or Calendar",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("com.khaacho.identity..")
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(Date.class, Calendar.class),
                    OldDate.class),
            Rule.of(
                    "time comes from the platform's clock",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .doNotBelongToAnyOf(PlatformClock.class)
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(LocalDate.class, "now")
                            .orShould()
                            .callMethod(System.class, "currentTimeMillis")
                            .orShould()
                            .callMethod(Clock.class, "systemUTC")
                            .orShould()
                            .callMethod(Clock.class, "systemDefaultZone"),
                    LooksAtItsWatch.class),
            Rule.of(
                    "nothing sleeps: it waits for a condition",
                    Module.ALL,
                    noClasses()
                            .should()
                            .callMethod(Thread.class, "sleep", long.class)
                            .orShould()
                            .callMethod(TimeUnit.class, "sleep", long.class),
                    Impatient.class),
            Rule.of(
                    "a server logs, it does not print",
                    Module.SERVER,
                    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                    Prints.class),
            Rule.of(
                    "nobody catches every exception",
                    Module.ALL,
                    // The broker's own methods, which the launcher calls, declare nothing narrower.
                    codeUnits()
                            .that()
                            .areDeclaredInClassesThat(DescribedPredicate.describe(
                                    "do not speak with the broker", type -> !speaksWithBroker(type)))
                            .should(catchWhatTheyKnow()),
                    SwallowsAll.class),
            Rule.of(
                    "messages are text, never Java objects",
                    Module.SERVER,
                    noClasses().should().dependOnClassesThat().areAssignableTo(ObjectMessage.class),
                    SendsObjects.class));

    private CodingRules() {}

    private static boolean speaksWithBroker(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> each.getTargetClass().getPackageName().startsWith("org.apache.activemq"));
    }

    private static ArchCondition<JavaCodeUnit> catchWhatTheyKnow() {
        return new ArchCondition<>("catch only what they can name") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean all = unit.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .anyMatch(caught -> caught.isEquivalentTo(Exception.class));
                events.add(new SimpleConditionEvent(unit, !all, unit.getFullName() + " catches Exception"));
            }
        };
    }
}
