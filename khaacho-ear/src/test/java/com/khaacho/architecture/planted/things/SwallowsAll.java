package com.khaacho.architecture.planted.things;

/** Cannot tell a mistake from a broken database. */
public class SwallowsAll {
    public int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (Exception e) {
            return 0;
        }
    }
}
