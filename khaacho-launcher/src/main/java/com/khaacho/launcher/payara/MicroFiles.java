package com.khaacho.launcher.payara;

import com.khaacho.launcher.installation.FolderTree;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.LogFolder;
import com.khaacho.launcher.installation.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files one start of Payara Micro works with; made anew each time, so that nothing of the last start lingers. */
final class MicroFiles {
    private final Path folder;
    private final LogFolder logs;
    private final String name;

    MicroFiles(Installation installation, String name) {
        this.folder = installation.data(name);
        this.logs = installation.logs();
        this.name = name;
    }

    /** The newest JSON lines of the start that runs, or ran last. */
    Path log() {
        return logs.file(name + ".0.log");
    }

    /** What the JVM itself prints, and the server before its logging is set up. */
    Path console() {
        return logs.console(name);
    }

    Path root() {
        return folder.resolve("root");
    }

    Path preboot() {
        return folder.resolve("preboot.asadmin");
    }

    Path postdeploy() {
        return folder.resolve("postdeploy.asadmin");
    }

    Path logging() {
        return folder.resolve("logging.properties");
    }

    /** Exists once everything was deployed: the log that said so may be rotated away later. */
    Path deployed() {
        return folder.resolve("deployed");
    }

    /** @param postdeployCommands run when all archives are deployed */
    void renew(List<String> prebootCommands, List<String> postdeployCommands) {
        try {
            FolderTree.delete(root());
            Files.createDirectories(root());
            Files.deleteIfExists(deployed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        logs.moveAside(log());
        logs.moveAside(console());
        PrivateFiles.write(preboot(), String.join("\n", prebootCommands) + "\n");
        PrivateFiles.write(postdeploy(), String.join("\n", postdeployCommands) + "\n");
        logs.configure(logging(), MicroFiles.class, name);
    }
}
