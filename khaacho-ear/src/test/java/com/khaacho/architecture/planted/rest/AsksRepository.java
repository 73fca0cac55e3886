package com.khaacho.architecture.planted.rest;

import com.khaacho.architecture.planted.things.Things;

/** The web with a repository. */
public class AsksRepository {
    public Things things;
}
