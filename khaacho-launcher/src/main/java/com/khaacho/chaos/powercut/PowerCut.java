package com.khaacho.chaos.powercut;

import com.khaacho.launcher.installation.PrivateFiles;
import com.khaacho.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets one server be cut off its power: its environment must be in place before it starts. */
public final class PowerCut {
    private static final int COMPILER_SECONDS = 60;

    private final Path library;
    private final Path folder;
    private final Path log;

    private PowerCut(Path library, Path folder, Path log) {
        this.library = library;
        this.folder = folder;
        this.log = log;
    }

    /** Whether there is a compiler for {@link #prepare}. */
    public static boolean isPossible() {
        try {
            return new ProcessBuilder("gcc", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(COMPILER_SECONDS, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Compiles the library.
     *
     * @param repository where bench/powercut lies
     * @param workFolder for the library and its log; not on the path below the data
     * @param data the server's data, a real path without symbolic links, as the kernel names open files
     * @throws StartFailure when there is no gcc, or it fails
     */
    public static PowerCut prepare(Path repository, Path workFolder, Path data) {
        Path source = repository.resolve("bench/powercut/powercut.c");
        Path library = PrivateFiles.folder(workFolder).resolve("powercut.so");
        List<String> command = List.of(
                "gcc",
                "-O2",
                "-Wall",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                source.toString(),
                "-ldl",
                "-lpthread");
        try {
            Process compiler = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(workFolder.resolve("gcc.log").toFile())
                    .start();
            if (!compiler.waitFor(COMPILER_SECONDS, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
                compiler.destroyForcibly();
                throw new StartFailure(source + " does not compile; see " + workFolder.resolve("gcc.log"));
            }
            return new PowerCut(library, data.toRealPath(), workFolder.resolve("unsynced.log"));
        } catch (IOException e) {
            throw new StartFailure("the power cut needs gcc and the C library's headers: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while compiling " + source, e);
        }
    }

    /** For the server's process. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "KHAACHO_POWERCUT_DIR", folder.toString(),
                "KHAACHO_POWERCUT_LOG", log.toString());
    }

    /** Takes back what the server, which must be dead, wrote and did not sync. */
    public CutOff cut() {
        return Files.exists(log) ? UndoLog.read(log).undo(folder) : CutOff.nothing();
    }
}
