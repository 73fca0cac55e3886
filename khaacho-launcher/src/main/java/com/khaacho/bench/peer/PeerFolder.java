package com.khaacho.bench.peer;

import com.khaacho.bench.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the peer's folder: its own is never written to. */
final class PeerFolder {
    private static final Set<String> NOT_COPIED = Set.of("node_modules", "run", "results");
    private static final Path POSTGRES = Path.of("/usr/lib/postgresql/15/bin/initdb");
    private static final List<String> PROGRAMS =
            List.of("redis-server", "psql", "wrk", "gcc", "node", "npm", "runuser");

    private final Path source;
    private final Path copy;

    PeerFolder(Path source, Path copy) {
        this.source = source;
        this.copy = copy;
    }

    /** Copies what changed and installs the peer's libraries once. */
    void prepare() {
        requirePrograms();
        if (Files.notExists(source.resolve("bench.sh"))) {
            throw new BenchFailure(source + " is no peer: it has no bench.sh");
        }
        copyTree();
        if (Files.notExists(copy.resolve("node_modules"))) {
            new Script(copy, java.util.Map.of()).output(List.of("npm", "install", "--no-package-lock", "--no-audit"));
        }
    }

    /** One line that names everything missing and how to get it. */
    private static void requirePrograms() {
        List<String> missing = Stream.concat(
                        PROGRAMS.stream().filter(program -> !isOnPath(program)),
                        Files.exists(POSTGRES) ? Stream.empty() : Stream.of(POSTGRES.toString()))
                .toList();
        if (!missing.isEmpty()) {
            throw new BenchFailure("the peer needs " + String.join(", ", missing)
                    + ": apt-get install redis-server postgresql-15 wrk gcc nodejs npm");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new BenchFailure("the peer's scripts start PostgreSQL as user postgres, which needs root");
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void copyTree() {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(this::isWanted).toList()) {
                copy(file, copy.resolve(source.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWanted(Path file) {
        Path relative = source.relativize(file);
        return !NOT_COPIED.contains(relative.getName(0).toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else if (Files.notExists(to) || Files.mismatch(from, to) >= 0) {
            Files.deleteIfExists(to);
            Files.copy(from, to);
        }
    }
}
