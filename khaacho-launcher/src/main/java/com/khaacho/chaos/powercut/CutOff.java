package com.khaacho.chaos.powercut;

/** What a power cut took: how many writes, in how many files, and the bytes that got their old content back. */
public record CutOff(int writes, int files, long bytes) {

    public static CutOff nothing() {
        return new CutOff(0, 0, 0);
    }

    public CutOff plus(CutOff other) {
        return new CutOff(writes + other.writes, files + other.files, bytes + other.bytes);
    }
}
