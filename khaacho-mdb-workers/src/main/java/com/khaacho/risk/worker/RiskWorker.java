package com.khaacho.risk.worker;

import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.worker.StageDeliveries;
import com.khaacho.risk.app.AskOpinions;
import com.khaacho.risk.app.AssessRisk;
import com.khaacho.risk.app.RiskLook;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.List;

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

    @Inject
    private AskOpinions opinions;

    @EJB
    private RiskLook look;

    @EJB
    private AssessRisk useCase;

    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.RISK, StageMessageFormat::read, this::assess).accept(delivery);
    }

    /** Opinions are asked before the use case's transaction begins. */
    private Dispatch assess(List<StageMessage> batch) {
        return useCase.process(batch, opinions.of(batch, look::of));
    }
}
