package com.khaacho.architecture.planted.things;

/** Stands for a launcher class that knows the platform's classes. */
public class LauncherInDomain {
    public Things things;
}
