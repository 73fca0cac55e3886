package com.khaacho.architecture.planted.app;

import jakarta.jms.ConnectionFactory;

/** A use case that speaks JMS. */
public class SendsItself {
    public ConnectionFactory factory;
}
