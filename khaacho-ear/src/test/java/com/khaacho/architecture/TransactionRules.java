package com.khaacho.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.khaacho.architecture.planted.app.HalfStage;
import com.khaacho.architecture.planted.app.SendsInTransaction;
import com.khaacho.architecture.planted.worker.TransactedWorker;
import com.khaacho.order.IntakeQueue;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.app.StageUseCase;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One resource a transaction: the database's is committed before anything is sent (docs/adr/0001). */
final class TransactionRules {

    private static final Set<TransactionAttributeType> NONE =
            EnumSet.of(TransactionAttributeType.NOT_SUPPORTED, TransactionAttributeType.NEVER);

    private static final DescribedPredicate<JavaClass> TRANSACTIONAL = DescribedPredicate.describe(
            "run in a transaction", type -> type.isAnnotatedWith(Stateless.class) && !NONE.contains(attribute(type)));

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "a worker holds no transaction itself",
                    Module.SERVER,
                    classes()
                            .that()
                            .areAnnotatedWith(MessageDriven.class)
                            .should(have(TransactionAttributeType.NOT_SUPPORTED)),
                    TransactedWorker.class),
            Rule.of(
                    "a stage's use case is stateless and has a transaction of its own",
                    Module.SERVER,
                    classes()
                            .that()
                            .implement(StageUseCase.class)
                            .should()
                            .beAnnotatedWith(Stateless.class)
                            .andShould(have(TransactionAttributeType.REQUIRES_NEW)),
                    HalfStage.class),
            // A message sent inside a JTA transaction stays in a session that nobody commits: it would be lost.
            Rule.of(
                    "nothing is sent inside a transaction",
                    Module.SERVER,
                    noClasses()
                            .that(TRANSACTIONAL)
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(StageGateway.class)
                            .orShould()
                            .dependOnClassesThat()
                            .areAssignableTo(IntakeQueue.class)
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAPackage("..jms"),
                    SendsInTransaction.class));

    private TransactionRules() {}

    /** The class's own attribute; without one the container would take REQUIRED. */
    private static TransactionAttributeType attribute(JavaClass type) {
        return type.tryGetAnnotationOfType(TransactionAttribute.class)
                .map(TransactionAttribute::value)
                .orElse(TransactionAttributeType.REQUIRED);
    }

    private static ArchCondition<JavaClass> have(TransactionAttributeType wanted) {
        return new ArchCondition<>("have transaction attribute " + wanted) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                TransactionAttributeType actual = attribute(type);
                events.add(new SimpleConditionEvent(type, actual == wanted, type.getName() + " has " + actual));
            }
        };
    }
}
