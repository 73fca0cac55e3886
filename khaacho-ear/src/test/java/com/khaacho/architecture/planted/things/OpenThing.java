package com.khaacho.architecture.planted.things;

/** Anybody may change it to anything. */
public class OpenThing {
    private int count;

    public int count() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }
}
