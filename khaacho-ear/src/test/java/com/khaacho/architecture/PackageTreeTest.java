package com.khaacho.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageTreeTest {

    private static final PackageTree OURS =
            new PackageTree(Arrays.stream(Module.values()).map(Module::sources).toList());

    @Test
    void no_package_stands_in_two_modules() {
        assertEquals(List.of(), OURS.split());
    }

    @Test
    void every_package_says_what_lives_in_it() {
        assertEquals(List.of(), OURS.undescribed());
    }

    @Test
    void a_planted_package_in_two_modules_is_found(@TempDir Path folder) throws IOException {
        Path one = plant(folder.resolve("one"), "risk/Rule.java", "risk/app/UseCase.java");
        Path two = plant(folder.resolve("two"), "risk/app/Other.java");
        assertEquals(List.of("risk.app"), new PackageTree(List.of(one, two)).split());
    }

    @Test
    void a_planted_package_without_description_is_found(@TempDir Path folder) throws IOException {
        Path source = plant(folder, "risk/package-info.java", "risk/Rule.java", "credit/Limit.java");
        assertEquals(List.of("credit"), new PackageTree(List.of(source)).undescribed());
    }

    @Test
    void every_modules_sources_are_where_the_rules_look() {
        assertTrue(Arrays.stream(Module.values()).map(Module::sources).allMatch(Files::isDirectory));
    }

    private static Path plant(Path folder, String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
        return folder;
    }
}
