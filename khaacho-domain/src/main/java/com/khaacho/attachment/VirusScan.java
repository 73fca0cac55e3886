package com.khaacho.attachment;

/** Looks for what no picture may hold. */
@FunctionalInterface
public interface VirusScan {

    /**
     * Whether nothing is found; also where no scanner is set up.
     *
     * @throws ScannerUnavailableException when it cannot be told: then nothing is taken
     */
    boolean isClean(byte[] content);
}
