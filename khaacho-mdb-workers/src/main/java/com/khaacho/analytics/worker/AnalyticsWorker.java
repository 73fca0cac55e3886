package com.khaacho.analytics.worker;

import com.khaacho.analytics.app.RecordAnalytics;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.CloudEventsFormat;
import com.khaacho.pipeline.worker.StageDeliveries;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes batches of events from the topic khaacho.events. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Stage.EVENTS_TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "analytics"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnalyticsWorker implements MessageListener {

    @Inject
    private StageDeliveries deliveries;

    @EJB
    private RecordAnalytics useCase;

    /** One session: each message is a batch already, and nobody waits for it. */
    @Override
    public void onMessage(Message delivery) {
        deliveries.of(Stage.ANALYTICS, CloudEventsFormat::read, useCase).accept(delivery);
    }
}
