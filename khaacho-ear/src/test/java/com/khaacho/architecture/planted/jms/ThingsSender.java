package com.khaacho.architecture.planted.jms;

/** An adapter. */
public class ThingsSender {}
