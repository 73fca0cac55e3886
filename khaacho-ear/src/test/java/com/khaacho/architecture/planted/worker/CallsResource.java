package com.khaacho.architecture.planted.worker;

import com.khaacho.architecture.planted.rest.AsksTable;

/** A worker that knows the web. */
public class CallsResource {
    public AsksTable resource;
}
