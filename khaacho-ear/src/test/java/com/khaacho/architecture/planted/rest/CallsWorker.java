package com.khaacho.architecture.planted.rest;

import com.khaacho.architecture.planted.worker.ThingsWorker;

/** The web with a worker. */
public class CallsWorker {
    public ThingsWorker worker;
}
