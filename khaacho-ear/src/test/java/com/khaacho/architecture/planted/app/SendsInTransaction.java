package com.khaacho.architecture.planted.app;

import com.khaacho.pipeline.app.StageGateway;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** A use case that sends before its transaction commits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SendsInTransaction {
    public StageGateway gateway;
}
