package com.khaacho.attachment;

/** Contents on a disk of this machine, or one that all instances share. */
public interface LocalStore extends AttachmentStore {}
