package com.khaacho.chat.worker;

import com.khaacho.chat.app.ReceiveChat;
import com.khaacho.chat.jms.ChatMessageFormat;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.worker.StageDeliveries;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes what shops wrote from khaacho.chat. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "khaacho.chat"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = StageDeliveries.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChatWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @EJB
    private ReceiveChat useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.CHAT, ChatMessageFormat::read, useCase).accept(delivery);
    }
}
