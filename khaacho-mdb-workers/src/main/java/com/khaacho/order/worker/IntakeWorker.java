package com.khaacho.order.worker;

import com.khaacho.order.app.ReceiveOrders;
import com.khaacho.order.jms.AcceptedOrderFormat;
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

/** Takes accepted orders from khaacho.intake. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "khaacho.intake"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = StageDeliveries.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @EJB
    private ReceiveOrders useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.INTAKE, AcceptedOrderFormat::read, useCase).accept(delivery);
    }
}
