package com.khaacho.attachment.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private static final UUID ID = UUID.fromString("3f0d3c63-7a4f-4c3e-9a51-0a3a5c6de8b1");
    private static final byte[] CONTENT = {1, 2, 3};
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void what_is_put_is_found_until_it_is_removed() {
        FolderStore store = store();
        assertEquals(Optional.empty(), store.get(ID));
        store.put(ID, CONTENT);
        assertArrayEquals(CONTENT, store.get(ID).orElseThrow());
        store.remove(ID);
        store.remove(ID);
        assertEquals(Optional.empty(), store.get(ID));
    }

    @Test
    void nobody_but_the_server_may_look_into_the_folder() throws IOException {
        store().put(ID, CONTENT);
        assertEquals("[OWNER_EXECUTE, OWNER_READ, OWNER_WRITE]", sorted(root().resolve("b1")));
    }

    @Test
    void what_a_crash_left_half_written_is_never_seen_and_can_be_removed() throws IOException {
        FolderStore store = store();
        Path part = root().resolve("b1").resolve(ID + ".part");
        Files.createDirectories(part.getParent());
        Files.write(part, new byte[] {1});
        assertEquals(Optional.empty(), store.get(ID));
        assertEquals(List.of(ID), storedBefore(LATER, 10));
        store.put(ID, CONTENT);
        assertArrayEquals(CONTENT, store.get(ID).orElseThrow());
        Files.write(part, new byte[] {1});
        store.remove(ID);
        assertEquals(List.of(), storedBefore(LATER, 10));
    }

    @Test
    void all_that_is_old_is_shown_page_by_page_and_nothing_else() throws IOException {
        FolderStore store = store();
        assertEquals(List.of(), storedBefore(LATER, 2));
        Set<UUID> put = Set.of(ID, new UUID(1, 2), new UUID(3, 4));
        put.forEach(id -> store.put(id, CONTENT));
        Files.writeString(root().resolve("read-me-this-is-not-an-attachment.txt"), "x");
        assertEquals(put, Set.copyOf(storedBefore(LATER, 2)));
        assertEquals(List.of(), storedBefore(Instant.EPOCH, 2));
        UUID one = put.iterator().next();
        Path file = root().resolve(one.toString().substring(34)).resolve(one.toString());
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertEquals(List.of(one), storedBefore(Instant.EPOCH.plusSeconds(1), 2));
    }

    @Test
    void a_disk_that_takes_nothing_is_an_error_and_leaves_nothing() throws IOException {
        Files.writeString(root(), "a file where the folder should be");
        FolderStore store = store();
        assertThrows(UncheckedIOException.class, () -> store.put(ID, CONTENT));
        assertThrows(IllegalStateException.class, () -> new FolderStore((Path) null).put(ID, CONTENT));
    }

    private List<UUID> storedBefore(Instant moment, int page) {
        List<UUID> all = new ArrayList<>();
        store().visitStoredBefore(moment, page, all::addAll);
        return all;
    }

    private static String sorted(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).stream()
                .map(Enum::name)
                .sorted()
                .toList()
                .toString();
    }

    private Path root() {
        return folder.resolve("attachments");
    }

    private FolderStore store() {
        return new FolderStore(root());
    }
}
