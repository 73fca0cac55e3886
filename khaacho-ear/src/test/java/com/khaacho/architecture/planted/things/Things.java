package com.khaacho.architecture.planted.things;

/** A repository. */
public interface Things {
    int count();
}
