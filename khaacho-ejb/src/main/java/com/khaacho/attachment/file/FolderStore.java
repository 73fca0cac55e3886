package com.khaacho.attachment.file;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.LocalStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file for each attachment, in 256 folders by the last two digits of its id, which are random. It is written beside its
 * place, forced to the disk and renamed: who looks sees all of it or nothing, and a crash leaves at most a file that nobody knows.
 */
@ApplicationScoped
@Typed(LocalStore.class)
public class FolderStore implements LocalStore {

    /** Of a file that is still being written. */
    private static final String PART = ".part";

    private static final int UUID_LENGTH = 36;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\\.part)?");

    private final Path root;

    @Inject
    public FolderStore(AttachmentSettings settings) {
        this(settings.folder());
    }

    FolderStore(Path root) {
        this.root = root;
    }

    /** For the container's proxy only. */
    protected FolderStore() {
        this((Path) null);
    }

    @Override
    public void put(UUID id, byte[] content) {
        Path file = file(id);
        Path part = file.resolveSibling(id + PART);
        try {
            makeFolder(file.getParent());
            write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + id + " could not be stored", e);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            force(folder.getParent());
        }
    }

    private static void write(Path part, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A new name is on disk once its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + id + " could not be read", e);
        }
    }

    @Override
    public void remove(UUID id) {
        Path file = file(id);
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(id + PART));
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + id + " could not be removed", e);
        }
    }

    @Override
    public void visitStoredBefore(Instant moment, int page, Consumer<List<UUID>> visitor) {
        if (root == null || !Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.find(root, 2, (file, about) -> isOurs(file, about, moment))) {
            List<UUID> seen = new ArrayList<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                seen.add(UUID.fromString(file.getFileName().toString().substring(0, UUID_LENGTH)));
                if (seen.size() == page) {
                    visitor.accept(List.copyOf(seen));
                    seen.clear();
                }
            }
            visitor.accept(List.copyOf(seen));
        } catch (IOException e) {
            throw new UncheckedIOException("The attachments could not be listed", e);
        }
    }

    private static boolean isOurs(Path file, BasicFileAttributes about, Instant before) {
        return about.isRegularFile()
                && about.lastModifiedTime().toInstant().isBefore(before)
                && NAME.matcher(file.getFileName().toString()).matches();
    }

    private Path file(UUID id) {
        if (root == null) {
            throw new IllegalStateException("khaacho.attachment.folder is not set, so attachments have no place");
        }
        String name = id.toString();
        return root.resolve(name.substring(UUID_LENGTH - 2)).resolve(name);
    }
}
