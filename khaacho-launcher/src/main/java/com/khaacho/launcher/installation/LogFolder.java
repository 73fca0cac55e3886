package com.khaacho.launcher.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the servers of an installation write. Each rotates its log itself, at 20 MB and ten files; what it prints before
 * its logging is set up, and what the JVM prints, goes to a console file that is kept for two starts.
 */
public final class LogFolder {
    /** As many as the JVMs' own rotation keeps. */
    public static final int FILES_KEPT = 10;

    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public Path console(String server) {
        return folder.resolve(server + ".out");
    }

    /** Moves the file of the last start aside, in the place of the one before. */
    public void moveAside(Path file) {
        try {
            Files.move(
                    file, file.resolveSibling("previous-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException firstStart) {
            // Nothing to keep.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest of a server's logs that have their time in their names. */
    public Optional<Path> newestOf(String server) {
        return newestFirst(server).stream().findFirst();
    }

    /** Deletes all but the newest of a server's logs that have their time in their names. */
    public void keepNewestOf(String server) {
        newestFirst(server).stream().skip(FILES_KEPT).forEach(LogFolder::delete);
    }

    /**
     * Writes a JVM's logging configuration.
     *
     * @param beside the class whose package has the resource logging.properties
     */
    public void configure(Path target, Class<?> beside, String server) {
        try (InputStream stream = beside.getResourceAsStream("logging.properties")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String pattern = folder.resolve(server + ".%g.log").toString();
            PrivateFiles.write(target, text.replace("${khaacho.log.pattern}", pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> newestFirst(String server) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(server + "-[0-9-]+\\.log"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
