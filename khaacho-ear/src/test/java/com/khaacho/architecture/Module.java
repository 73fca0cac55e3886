package com.khaacho.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The modules that hold classes, and where a build leaves them. */
enum Module {
    SQL("sql"),
    DOMAIN("khaacho-domain"),
    EJB("khaacho-ejb"),
    WORKERS("khaacho-mdb-workers"),
    WEB("khaacho-web"),
    LAUNCHER("khaacho-launcher");

    /** What runs inside Payara. */
    static final Set<Module> SERVER = EnumSet.of(DOMAIN, EJB, WORKERS, WEB);

    static final Set<Module> ALL = EnumSet.allOf(Module.class);

    private final String folder;

    Module(String folder) {
        this.folder = folder;
    }

    /** The repository's root; tests run in khaacho-ear. */
    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    String folder() {
        return folder;
    }

    Path sources() {
        return root().resolve(folder).resolve("src/main/java");
    }

    private Path classes() {
        return root().resolve(folder).resolve("target/classes");
    }

    /** The classes of these modules, which know of all other modules' classes. */
    static JavaClasses classesOf(Set<Module> modules) {
        return Production.CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "are of " + modules, c -> modules.stream().anyMatch(m -> m.holds(c))));
    }

    /** The names of these modules' classes. */
    static Set<String> namesOf(Set<Module> modules) {
        return classesOf(modules).stream().map(JavaClass::getName).collect(Collectors.toSet());
    }

    private boolean holds(JavaClass type) {
        return type.getSource()
                .map(source -> Path.of(source.getUri()).startsWith(classes()))
                .orElse(false);
    }

    /** Read once: reading takes a second, and there are many rules. */
    private static final class Production {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .importPaths(Arrays.stream(values()).map(Module::built).toList());
    }

    private static Path built(Module module) {
        if (!Files.isDirectory(module.classes())) {
            throw new IllegalStateException(module.folder + " is not built; build with -am, or the whole project");
        }
        return module.classes();
    }
}
