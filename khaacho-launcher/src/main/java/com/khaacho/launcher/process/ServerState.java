package com.khaacho.launcher.process;

import java.util.Locale;

/** What `status` says of a process. */
public enum ServerState {
    STOPPED,
    /** The process lives and does not answer yet (or no longer). */
    STARTING,
    READY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
