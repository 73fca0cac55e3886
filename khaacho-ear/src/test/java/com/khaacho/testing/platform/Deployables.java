package com.khaacho.testing.platform;

import com.khaacho.launcher.installation.Distribution;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the build made, as ShrinkWrap archives. */
public final class Deployables {
    public static final String WAR = "khaacho.war";
    public static final String EAR = "khaacho.ear";

    private Deployables() {}

    /** khaacho.war as it ships; read from disk once, for it is never changed. */
    public static WebArchive war() {
        return War.ARCHIVE;
    }

    public static EnterpriseArchive ear() {
        return read(EAR).as(EnterpriseArchive.class);
    }

    private static ZipImporter read(String name) {
        Path file = Distribution.required(Distribution.find().deployable(name));
        return ShrinkWrap.create(ZipImporter.class, name).importFrom(file.toFile());
    }

    private static final class War {
        private static final WebArchive ARCHIVE = read(WAR).as(WebArchive.class);
    }
}
