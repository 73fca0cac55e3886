package com.khaacho.launcher.postgres;

import com.khaacho.launcher.installation.PrivateFiles;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.ProcFs;
import com.khaacho.launcher.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The database's files: made once, configured at every start, cleared of what a killed server left behind. */
final class DataFolder {
    private static final int INITDB_MINUTES = 2;
    private static final Duration ORPHANS_LEAVE = Duration.ofSeconds(15);

    private final Path folder;
    private final PostgresBinaries binaries;
    private final Unprivileged user;

    DataFolder(Path folder, PostgresBinaries binaries, Unprivileged user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    void prepare(Path superuserPassword) {
        if (Files.notExists(folder.resolve("PG_VERSION"))) {
            initialise(superuserPassword);
        }
        PrivateFiles.write(folder.resolve("postgresql.conf"), settings());
    }

    /**
     * After a kill of the postmaster its backends find out within moments and end; a server started before that refuses
     * the shared memory they still hold. The stale pid file goes too: its pid may be another process's by now.
     */
    void clearAfterCrash() {
        if (!Deadline.in(ORPHANS_LEAVE).await(() -> ProcFs.workingIn(folder).isEmpty())) {
            ProcFs.workingIn(folder).forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            if (!Deadline.in(ORPHANS_LEAVE).await(() -> ProcFs.workingIn(folder).isEmpty())) {
                throw new StartFailure("processes of a killed PostgreSQL still hold " + folder);
            }
        }
        try {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path superuserPassword) {
        Path log = folder.resolveSibling("initdb.log");
        PrivateFiles.folder(folder);
        List<String> command = user.command(List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorted by code point wherever it runs: a collation of the machine's changes with its C library.
                "--locale=C"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(INITDB_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartFailure("PostgreSQL's data folder could not be made; see " + log);
            }
        } catch (IOException e) {
            throw new StartFailure("cannot run initdb: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while making PostgreSQL's data folder", e);
        }
    }

    private static String settings() {
        try (InputStream resource = DataFolder.class.getResourceAsStream("postgresql.conf")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
