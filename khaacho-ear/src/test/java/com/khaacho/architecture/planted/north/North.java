package com.khaacho.architecture.planted.north;

import com.khaacho.architecture.planted.south.South;

/** Half of a circle. */
public class North {
    public South south;
}
