package com.khaacho.chaos.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The notes of bench/powercut/powercut.c, and how they put a folder back to what was synced. */
final class UndoLog {
    private static final long MAGIC = 0x4b48504355543031L;
    private static final int HEADER = 7 * Long.BYTES;
    private static final int WRITE = 1;
    private static final int SYNCED = 2;
    private static final int GONE = 3;

    /** Latest first. */
    private final Deque<Write> writes = new ArrayDeque<>();

    private final Map<Long, Long> settled = new HashMap<>();

    /** A note that the kill cut short speaks of a write that never began: it is left out. */
    static UndoLog read(Path file) {
        UndoLog log = new UndoLog();
        try {
            ByteBuffer notes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            while (notes.remaining() >= HEADER && log.readNote(notes)) {
                // Each call takes one note.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    private boolean readNote(ByteBuffer notes) {
        if (notes.getLong() != MAGIC) {
            throw new IllegalStateException("the power cut's log is damaged at " + (notes.position() - Long.BYTES));
        }
        int kind = (int) notes.getLong();
        long inode = notes.getLong();
        long sequence = notes.getLong();
        long offset = notes.getLong();
        long oldSize = notes.getLong();
        long length = notes.getLong();
        if (length > notes.remaining()) {
            return false;
        }
        switch (kind) {
            case WRITE -> {
                byte[] old = new byte[(int) length];
                notes.get(old);
                writes.push(new Write(inode, sequence, offset, oldSize, ByteBuffer.wrap(old)));
            }
            case SYNCED, GONE -> settled.merge(inode, sequence, Math::max);
            default ->
                throw new IllegalStateException("the server changed files in a way the power cut cannot follow;"
                        + " see bench/powercut/powercut.c");
        }
        return true;
    }

    /** Takes back every write below the folder that no later sync covered, the latest first. */
    CutOff undo(Path folder) {
        Map<Long, Path> files = byInode(folder);
        Set<Long> touched = new HashSet<>();
        int undone = 0;
        long bytes = 0;
        for (Write write : writes) {
            Path file = files.get(write.inode());
            if (file != null && write.sequence() > settled.getOrDefault(write.inode(), 0L)) {
                write.undo(file);
                touched.add(write.inode());
                undone++;
                bytes += write.old().capacity();
            }
        }
        return new CutOff(undone, touched.size(), bytes);
    }

    private static Map<Long, Path> byInode(Path folder) {
        Map<Long, Path> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put((Long) Files.getAttribute(file, "unix:ino"), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A range before it was written. */
    private record Write(long inode, long sequence, long offset, long oldSize, ByteBuffer old) {

        void undo(Path file) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer before = old.duplicate();
                while (before.hasRemaining()) {
                    channel.write(before, offset + before.position());
                }
                channel.truncate(oldSize);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
