package com.khaacho.risk.worker;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.worker.StageDeliveries;
import com.khaacho.risk.app.AssessRisk;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes parsed orders from khaacho.risk. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "khaacho.risk"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = StageDeliveries.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RiskWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @EJB
    private AssessRisk useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.RISK, StageMessageFormat::read, useCase).accept(delivery);
    }
}
