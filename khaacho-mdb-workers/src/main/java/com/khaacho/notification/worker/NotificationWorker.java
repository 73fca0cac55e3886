package com.khaacho.notification.worker;

import com.khaacho.notification.app.RecordNotifications;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.worker.StageDeliveries;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes orders that have news for somebody from khaacho.notification. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "khaacho.notification"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = StageDeliveries.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @EJB
    private RecordNotifications useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.NOTIFICATION, StageMessageFormat::read, useCase).accept(delivery);
    }
}
