package com.khaacho.architecture.planted.things;

/** Speaks past the log. */
public class Prints {
    public void tell() {
        System.out.println("planted");
    }
}
