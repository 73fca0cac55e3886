package com.khaacho.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds all modules to the rules, and each rule to its planted offender. */
class ArchitectureTest {

    static Stream<Rule> rules() {
        return Stream.of(LayerRules.ALL, TransactionRules.ALL, NamingRules.ALL, CodingRules.ALL)
                .flatMap(rules -> rules.stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void our_code_keeps_the_rule(Rule rule) {
        rule.arch().check(Module.classesOf(rule.modules()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_planted_class_breaks_the_rule(Rule rule) {
        JavaClasses planted = new ClassFileImporter().importClasses(rule.planted());
        AssertionError complaint =
                assertThrows(AssertionError.class, () -> rule.arch().check(planted));
        String offender = rule.planted().get(0).getName();
        assertTrue(complaint.getMessage().contains(offender), complaint::getMessage);
    }
}
