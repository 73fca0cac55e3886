package com.khaacho.testing.platform;

import com.khaacho.launcher.installation.Distribution;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the build made, as ShrinkWrap archives. */
public final class Deployables {
    public static final String WAR = "khaacho.war";

    private Deployables() {}

    /** khaacho.war as it ships; read from disk once, for it is never changed. */
    public static WebArchive war() {
        return War.ARCHIVE;
    }

    private static final class War {
        private static final WebArchive ARCHIVE = ShrinkWrap.create(ZipImporter.class, WAR)
                .importFrom(Distribution.required(Distribution.find().deployable(WAR))
                        .toFile())
                .as(WebArchive.class);
    }
}
