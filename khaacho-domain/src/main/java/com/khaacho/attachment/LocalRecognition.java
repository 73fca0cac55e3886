package com.khaacho.attachment;

/** A reader of pictures on this machine: asked where the service elsewhere brings nothing. */
public interface LocalRecognition extends TextRecognition {}
