package com.khaacho.launcher.installation;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build put what the servers run from: `lib/` (class path of launcher and broker), `servers/` (Payara Micro,
 * resource adapter), and the deployables of khaacho-ear.
 */
public record Distribution(Path dist, Path repository) {
    private static final String SETTING = "khaacho.dist";

    /** The distribution this class was loaded from, or the one the system property khaacho.dist names. */
    public static Distribution find() {
        String named = System.getProperty(SETTING);
        Path dist = (named != null ? Path.of(named) : builtBeside(ownLocation())).toAbsolutePath();
        // <repository>/khaacho-launcher/target/dist
        return new Distribution(dist, dist.getParent().getParent().getParent());
    }

    public String classPath() {
        return dist.resolve("lib") + "/*";
    }

    public Path payaraMicro() {
        return required(dist.resolve("servers/payara-micro.jar"));
    }

    public Path resourceAdapter() {
        return required(dist.resolve("servers/artemis-rar.rar"));
    }

    /** The distribution archive of Payara Server; fetched only by those who run it. */
    public Path payaraServer() {
        return required(dist.resolve("servers/payara.zip"));
    }

    /** A deployable of khaacho-ear by its file name, for instance khaacho.war; it may not be built yet. */
    public Path deployable(String fileName) {
        return repository.resolve("khaacho-ear/target").resolve(fileName);
    }

    /** The file itself, or one line that says how to build it. */
    public static Path required(Path file) {
        if (Files.notExists(file)) {
            throw new IllegalStateException(file + " is missing: run ./khaacho build");
        }
        return file;
    }

    private static Path ownLocation() {
        try {
            return Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From target/dist/lib/khaacho-launcher.jar as from target/classes in tests. */
    private static Path builtBeside(Path location) {
        Path target = location;
        while (target != null && !target.endsWith("target")) {
            target = target.getParent();
        }
        if (target == null) {
            throw new IllegalStateException("no distribution beside " + location + "; set -D" + SETTING);
        }
        return target.resolve("dist");
    }
}
