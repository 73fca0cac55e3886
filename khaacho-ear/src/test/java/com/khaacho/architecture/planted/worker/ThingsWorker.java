package com.khaacho.architecture.planted.worker;

/** A worker. */
public class ThingsWorker {}
