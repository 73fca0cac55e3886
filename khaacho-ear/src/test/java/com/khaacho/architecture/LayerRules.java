package com.khaacho.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.khaacho.architecture.planted.app.AsksModelItself;
import com.khaacho.architecture.planted.app.BorrowsSender;
import com.khaacho.architecture.planted.app.DrawsItself;
import com.khaacho.architecture.planted.app.QueriesItself;
import com.khaacho.architecture.planted.app.SendsItself;
import com.khaacho.architecture.planted.app.ThingEntity;
import com.khaacho.architecture.planted.jdbc.JdbcThings;
import com.khaacho.architecture.planted.jms.RestInSender;
import com.khaacho.architecture.planted.jms.SessionBeanInSender;
import com.khaacho.architecture.planted.jms.ThingsSender;
import com.khaacho.architecture.planted.north.North;
import com.khaacho.architecture.planted.rest.AsksRepository;
import com.khaacho.architecture.planted.rest.AsksTable;
import com.khaacho.architecture.planted.rest.CallsWorker;
import com.khaacho.architecture.planted.south.South;
import com.khaacho.architecture.planted.things.FrameworkInDomain;
import com.khaacho.architecture.planted.things.LauncherInDomain;
import com.khaacho.architecture.planted.things.Things;
import com.khaacho.architecture.planted.worker.CallsResource;
import com.khaacho.architecture.planted.worker.ThingsWorker;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may stand where, and who may know whom. */
final class LayerRules {

    /** Roles that touch the world outside; use cases reach them through interfaces only. */
    private static final String[] ADAPTERS = {
        "..jdbc",
        "..jms",
        "..mail",
        "..grid",
        "..pdf",
        "..http",
        "com.khaacho..file",
        "..image",
        "..program",
        "..socket",
        "..rest",
        "..worker"
    };

    private static final DescribedPredicate<JavaClass> DOES_SOMETHING = DescribedPredicate.describe(
            "have methods", type -> !type.getMethods().isEmpty());

    private static final DescribedPredicate<JavaClass> REPOSITORY = DescribedPredicate.describe(
            "are repositories",
            type -> type.isInterface()
                    && type.getAllSubclasses().stream()
                            .anyMatch(each -> each.getPackageName().endsWith(".jdbc")));

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "SQL and data sources stand only in ..jdbc",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..jdbc")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.sql..", "javax.sql..", "jakarta.annotation.sql..", "org.postgresql.."),
                    QueriesItself.class),
            Rule.of(
                    "only ..jdbc knows ..jdbc",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..jdbc")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("..jdbc"),
                    AsksTable.class,
                    JdbcThings.class),
            // docs/adr/0009: the one place that needs the JDK's fonts and a PDF library; docs/adr/0022: pictures are
            // drawn anew.
            Rule.of(
                    "PDF, fonts and pictures stand only in ..pdf and ..image",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("..pdf", "..image")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.apache.pdfbox..", "org.apache.fontbox..", "java.awt..", "javax.imageio.."),
                    DrawsItself.class),
            Rule.of(
                    "language models are called only in ..http",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..http")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("dev.langchain4j.."),
                    AsksModelItself.class),
            // The pipeline's statements are set-based: docs/adr/0005.
            Rule.of(
                    "nothing is mapped by JPA",
                    Module.SERVER,
                    noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.persistence.."),
                    ThingEntity.class),
            Rule.of(
                    "JMS stands only in ..jms and ..worker",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("..jms", "..worker")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.jms..", "jakarta.resource..", "org.apache.activemq.."),
                    SendsItself.class),
            Rule.of(
                    "JAX-RS and servlets stand only in ..rest",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..rest")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."),
                    RestInSender.class),
            Rule.of(
                    "session beans stand only in ..app, but for those that do nothing but define a resource",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..app")
                            .and(DOES_SOMETHING)
                            .should()
                            .beAnnotatedWith(Stateless.class)
                            .orShould()
                            .beAnnotatedWith(Stateful.class)
                            .orShould()
                            .beAnnotatedWith(Singleton.class),
                    SessionBeanInSender.class),
            Rule.of(
                    "message-driven beans stand only in ..worker",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..worker")
                            .should()
                            .beAnnotatedWith(MessageDriven.class),
                    com.khaacho.architecture.planted.jms.HiddenWorker.class),
            Rule.of(
                    "web never knows a worker",
                    EnumSet.of(Module.WEB),
                    noClasses().should().dependOnClassesThat().resideInAPackage("..worker"),
                    CallsWorker.class,
                    ThingsWorker.class),
            Rule.of(
                    "workers never know the web",
                    EnumSet.of(Module.WORKERS),
                    noClasses().should().dependOnClassesThat().resideInAPackage("..rest"),
                    CallsResource.class,
                    AsksTable.class),
            Rule.of(
                    "web and workers call use cases, never a repository",
                    EnumSet.of(Module.WEB, Module.WORKERS),
                    noClasses().should().dependOnClassesThat(REPOSITORY),
                    AsksRepository.class,
                    Things.class,
                    JdbcThings.class),
            Rule.of(
                    "use cases reach the outside only through interfaces",
                    Module.SERVER,
                    noClasses()
                            .that()
                            .resideInAPackage("..app")
                            // The settings say which channels there are, so their maker has to know them.
                            .and()
                            .doNotHaveFullyQualifiedName("com.khaacho.notification.app.Channels")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(ADAPTERS),
                    BorrowsSender.class,
                    ThingsSender.class),
            Rule.of(
                    "the domain uses Java and itself, no framework",
                    EnumSet.of(Module.DOMAIN),
                    classes()
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("java..", "javax.crypto..", "com.khaacho.."),
                    FrameworkInDomain.class),
            Rule.of(
                    "the launcher knows the platform only by its files and its network",
                    EnumSet.of(Module.LAUNCHER, Module.SQL),
                    noClasses()
                            .that()
                            // Calculations of the domain's, measured without any server.
                            .resideOutsideOfPackages("com.khaacho.bench.routing", "com.khaacho.bench.parse")
                            .should()
                            .dependOnClassesThat(DescribedPredicate.describe(
                                    "run in the server", type -> RunsInServer.NAMES.contains(type.getName()))),
                    LauncherInDomain.class),
            // By package, not by capability: an order keeps its risk contributions by value, and assessing risk works
            // on orders, so the two capabilities know each other, but never two of their packages. The launcher is left
            // out: its main class names all commands, which know what it starts.
            Rule.of(
                    "the arrows between packages have no circle",
                    Module.SERVER,
                    slices().matching("com.khaacho.(**)").should().beFreeOfCycles(),
                    North.class,
                    South.class));

    private LayerRules() {}

    private static final class RunsInServer {
        static final Set<String> NAMES = Module.namesOf(Module.SERVER);
    }
}
