package com.khaacho.architecture.planted.app;

import java.awt.Font;

/** A use case that looks after fonts. */
public class DrawsItself {
    public Font font;
}
