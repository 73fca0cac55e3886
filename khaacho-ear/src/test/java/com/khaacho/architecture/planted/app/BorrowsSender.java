package com.khaacho.architecture.planted.app;

import com.khaacho.architecture.planted.jms.ThingsSender;

/** A use case that knows an adapter. */
public class BorrowsSender {
    public ThingsSender sender;
}
