package com.khaacho.architecture.planted.things;

import com.khaacho.shared.Money;

/** Stands for a class of the launcher that knows the platform's classes. */
public class LauncherInDomain {
    public Money money;
}
