package com.khaacho.launcher.payara;

import com.khaacho.launcher.installation.FolderTree;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files one start of Payara Micro works with; made anew each time, so that nothing of the last start lingers. */
final class MicroFiles {
    private final Path folder;
    private final Path logs;
    private final String name;

    MicroFiles(Installation installation, String name) {
        this.folder = installation.data(name);
        this.logs = installation.homeFolder("logs");
        this.name = name;
    }

    /** The newest JSON lines of the start that runs, or ran last. */
    Path log() {
        return logs.resolve(name + ".0.log");
    }

    /** What the JVM itself prints, and the server before its logging is set up. */
    Path console() {
        return logs.resolve(name + ".out");
    }

    Path root() {
        return folder.resolve("root");
    }

    Path preboot() {
        return folder.resolve("preboot.asadmin");
    }

    Path logging() {
        return folder.resolve("logging.properties");
    }

    /** Exists once everything was deployed: the log that said so may be rotated away later. */
    Path deployed() {
        return folder.resolve("deployed");
    }

    void renew(List<String> prebootCommands) {
        try {
            FolderTree.delete(root());
            Files.createDirectories(root());
            Files.deleteIfExists(deployed());
            moveAside(log());
            moveAside(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(preboot(), String.join("\n", prebootCommands) + "\n");
        PrivateFiles.write(
                logging(),
                resource("logging.properties")
                        .replace(
                                "${khaacho.log.pattern}",
                                logs.resolve(name + ".%g.log").toString()));
    }

    private static void moveAside(Path file) throws IOException {
        try {
            Files.move(
                    file, file.resolveSibling("previous-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException firstStart) {
            // Nothing to keep.
        }
    }

    private static String resource(String name) {
        try (InputStream stream = MicroFiles.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
