package com.khaacho.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * A rule, which modules it holds for, and classes that break it: a rule that cannot fail proves nothing.
 *
 * @param planted the first is the one that the rule must complain about
 */
record Rule(String sentence, Set<Module> modules, ArchRule arch, List<Class<?>> planted) {

    static Rule of(String sentence, Set<Module> modules, ArchRule arch, Class<?>... planted) {
        return new Rule(sentence, modules, arch.as(sentence), List.of(planted));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
