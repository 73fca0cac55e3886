package com.khaacho.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.khaacho.architecture.planted.jms.HiddenWorker;
import com.khaacho.architecture.planted.rest.ThingsEndpoint;
import com.khaacho.architecture.planted.things.ThingsManager;
import com.khaacho.architecture.planted.util.Odds;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The tree names the business: the capability first, then the role, and no word that says nothing. */
final class NamingRules {

    /** A new role is a decision: add it here, with its reason in the package's own description. */
    private static final Pattern CAPABILITY_AND_ROLE = Pattern.compile(
            "com\\.khaacho\\.[a-z]+(\\.(app|jdbc|jms|mail|grid|pdf|http|file|image|program|socket|worker|rest))?");

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "a package is a capability, or one role of it",
                    Module.SERVER,
                    classes().should(stayInCapabilityAndRole()),
                    ThingsManager.class),
            Rule.of(
                    "no package is named util, common, helper, impl, manager or dto",
                    Module.ALL,
                    noClasses()
                            .should()
                            .resideInAnyPackage(
                                    "..util..",
                                    "..utils..",
                                    "..common..",
                                    "..helper..",
                                    "..impl..",
                                    "..manager..",
                                    "..dto.."),
                    Odds.class),
            Rule.of(
                    "no class is named Impl, Manager, Helper, DTO or Util",
                    Module.ALL,
                    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|D[Tt][Oo]|Utils?)"),
                    ThingsManager.class),
            Rule.of(
                    "a message-driven bean is named a Worker",
                    Module.SERVER,
                    classes()
                            .that()
                            .areAnnotatedWith(MessageDriven.class)
                            .should()
                            .haveSimpleNameEndingWith("Worker"),
                    com.khaacho.architecture.planted.worker.ThingsListener.class,
                    HiddenWorker.class),
            Rule.of(
                    "a class with a path is named a Resource",
                    Module.SERVER,
                    classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource"),
                    ThingsEndpoint.class));

    private NamingRules() {}

    private static ArchCondition<JavaClass> stayInCapabilityAndRole() {
        return new ArchCondition<>("stay in com.khaacho.<capability>[.<role>]") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean kept =
                        CAPABILITY_AND_ROLE.matcher(type.getPackageName()).matches();
                events.add(new SimpleConditionEvent(type, kept, type.getName() + " is elsewhere"));
            }
        };
    }
}
