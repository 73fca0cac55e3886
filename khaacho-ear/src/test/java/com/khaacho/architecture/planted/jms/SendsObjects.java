package com.khaacho.architecture.planted.jms;

import jakarta.jms.ObjectMessage;

/** A message that only this version of the class can read. */
public class SendsObjects {
    public ObjectMessage message;
}
