package com.khaacho.routing.worker;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.worker.StageDeliveries;
import com.khaacho.routing.app.RouteOrders;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes approved orders from khaacho.routing. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "khaacho.routing"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = StageDeliveries.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutingWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @EJB
    private RouteOrders useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.ROUTING, StageMessageFormat::read, useCase).accept(delivery);
    }
}
