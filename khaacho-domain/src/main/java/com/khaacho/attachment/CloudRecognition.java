package com.khaacho.attachment;

/** A service elsewhere that reads pictures: asked first, for it reads handwriting best. */
public interface CloudRecognition extends TextRecognition {}
