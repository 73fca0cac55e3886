package com.khaacho.architecture.planted.things;

/** Waits for nothing in particular. */
public class Impatient {
    public void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
