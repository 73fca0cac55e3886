package com.khaacho.analytics.app;

import com.khaacho.analytics.AnalyticsEvents;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.app.StageUseCase;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Records what the topic tells; an event that comes again changes nothing, and nothing follows from it. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordAnalytics implements StageUseCase<List<BusinessEvent>> {

    private AnalyticsEvents events;

    @Inject
    public RecordAnalytics(AnalyticsEvents events) {
        this.events = events;
    }

    /** For the container only. */
    public RecordAnalytics() {}

    @Override
    public Dispatch process(List<List<BusinessEvent>> batch) {
        events.add(batch.stream().flatMap(List::stream).toList());
        return new Dispatch();
    }
}
