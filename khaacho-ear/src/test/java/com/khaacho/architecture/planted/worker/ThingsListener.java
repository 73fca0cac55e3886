package com.khaacho.architecture.planted.worker;

import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** A worker by another name. */
@MessageDriven
public class ThingsListener implements MessageListener {
    @Override
    public void onMessage(Message message) {
        throw new UnsupportedOperationException("planted");
    }
}
