package com.khaacho.architecture.planted.worker;

import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** A worker in the container's own transaction. */
@MessageDriven
public class TransactedWorker implements MessageListener {
    @Override
    public void onMessage(Message message) {
        throw new UnsupportedOperationException("planted");
    }
}
