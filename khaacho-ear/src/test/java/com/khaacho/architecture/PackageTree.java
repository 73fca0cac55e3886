package com.khaacho.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of several source folders. */
final class PackageTree {

    /** Package name to the source folders that hold classes of it. */
    private final Map<String, Set<Path>> packages = new TreeMap<>();

    PackageTree(List<Path> sourceFolders) {
        sourceFolders.stream().filter(Files::isDirectory).forEach(this::read);
    }

    /** Packages that stand in two modules: each would hide half of itself from a reader. */
    List<String> split() {
        return packages.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Packages that do not say what lives in them. */
    List<String> undescribed() {
        List<String> found = new ArrayList<>();
        packages.forEach((name, folders) -> folders.stream()
                .map(folder -> folder.resolve(name.replace('.', '/')).resolve("package-info.java"))
                .filter(Files::notExists)
                .forEach(missing -> found.add(name)));
        return found;
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.forEach(
                    name -> packages.computeIfAbsent(name, n -> new TreeSet<>()).add(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
