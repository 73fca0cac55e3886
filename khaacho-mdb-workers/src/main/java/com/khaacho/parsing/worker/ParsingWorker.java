package com.khaacho.parsing.worker;

import com.khaacho.parsing.app.ParseOrders;
import com.khaacho.parsing.app.ReadAhead;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
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
import java.util.List;

/** Takes orders that came as text from khaacho.parsing. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "khaacho.parsing"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = StageDeliveries.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ParsingWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @Inject
    private ReadAhead ahead;

    @EJB
    private ParseOrders useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.PARSING, StageMessageFormat::read, this::parse).accept(delivery);
    }

    /** Texts are read before the use case's transaction begins. */
    private Dispatch parse(List<StageMessage> batch) {
        return useCase.process(batch, ahead.of(batch));
    }
}
