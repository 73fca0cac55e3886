package com.khaacho.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The Markdown files below a folder, with their links. */
final class Documents {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    /** What a build or a run leaves behind. */
    private static final Set<String> NOT_OURS = Set.of("target", ".khaacho", ".git", "node_modules");

    private final Path root;
    private final Map<Path, String> texts = new TreeMap<>();

    Documents(Path root) {
        this.root = root;
        files(root, file -> file.toString().endsWith(".md")).forEach(file -> texts.put(file, read(file)));
    }

    /** Links to files of ours that are not there, as "document -> link". */
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        texts.forEach((document, text) -> links(text).stream()
                .filter(link -> Files.notExists(target(document, link)))
                .forEach(link -> broken.add(root.relativize(document) + " -> " + link)));
        return broken;
    }

    /** Documents that no chain of links leads to from the README. */
    List<String> unreachable() {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(root.resolve("README.md")));
        while (!open.isEmpty()) {
            Path document = open.pop();
            if (texts.containsKey(document) && reached.add(document)) {
                links(texts.get(document)).forEach(link -> open.push(target(document, link)));
            }
        }
        return texts.keySet().stream()
                .filter(document -> !reached.contains(document))
                .map(document -> root.relativize(document).toString())
                .toList();
    }

    /** Documents in which the pattern is found, as "document: what was found". */
    List<String> saying(Pattern words) {
        List<String> found = new ArrayList<>();
        texts.forEach((document, text) -> words.matcher(text)
                .results()
                .forEach(match -> found.add(root.relativize(document) + ": " + match.group())));
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own files of a kind. */
    static List<Path> files(Path folder, Predicate<Path> kind) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    boolean skip = NOT_OURS.contains(each.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                    if (kind.test(each)) {
                        found.add(each);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("#") && !link.startsWith("mailto:"))
                .toList();
    }

    private static Path target(Path document, String link) {
        return document.resolveSibling(link.replaceAll("#.*", "")).normalize();
    }
}
