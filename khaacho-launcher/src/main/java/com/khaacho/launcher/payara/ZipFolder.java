package com.khaacho.launcher.payara;

import com.khaacho.launcher.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder unpacked from an archive once, whole or not at all. */
final class ZipFolder {
    private ZipFolder() {}

    static void in(Path folder, Path archive) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path beside = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
            extract(archive, beside);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("cannot unpack " + archive + " into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void extract(Path archive, Path target) throws IOException {
        try (InputStream raw = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(raw)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }
}
