package com.khaacho.architecture.planted.util;

/** Belongs nowhere. */
public class Odds {}
