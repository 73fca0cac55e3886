package com.khaacho.architecture.planted.south;

import com.khaacho.architecture.planted.north.North;

/** The other half. */
public class South {
    public North north;
}
