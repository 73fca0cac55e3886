package com.khaacho.architecture.planted.things;

/** A name that says nothing, three packages deep. */
public class ThingsManager {}
