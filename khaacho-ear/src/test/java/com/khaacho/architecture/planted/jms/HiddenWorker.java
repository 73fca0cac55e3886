package com.khaacho.architecture.planted.jms;

import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** A stage among the senders. */
@MessageDriven
public class HiddenWorker implements MessageListener {
    @Override
    public void onMessage(Message message) {
        throw new UnsupportedOperationException("planted");
    }
}
