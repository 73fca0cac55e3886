package com.khaacho.architecture.planted.things;

import java.util.Date;

/** The date that may change under its reader. */
public class OldDate {
    public Date date;
}
