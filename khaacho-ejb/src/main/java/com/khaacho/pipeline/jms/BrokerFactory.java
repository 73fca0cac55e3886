package com.khaacho.pipeline.jms;

import jakarta.ejb.Singleton;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/**
 * Defines the connection factory that {@link BrokerLinks} uses. It is an EJB without methods
 * because of Payara Server: in the EJB jar of an EAR it finds definitions on EJBs alone.
 *
 * <p>The factory takes part in no JTA transaction (NoTransaction, IgnoreJTA): a message is sent after the database has
 * committed, never with it. Its sessions have transactions of their own (AllowLocalTransactions), so that a batch is
 * one round trip and one journal sync. ReconnectAttempts=0 and CallTimeout make a send fail within 4 s when the broker
 * is gone, so that acceptance can answer 503.
 */
@ConnectionFactoryDefinition(
        name = "java:app/jms/khaacho",
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis-rar",
        transactionSupport = TransactionSupportLevel.NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 40,
        properties = {
            "AllowLocalTransactions=true",
            "IgnoreJTA=true",
            "ReconnectAttempts=0",
            "CallTimeout=4000",
            "InitialConnectAttempts=1",
            // Bytes that come along when a batch is filled from the queue: a batch's worth. What is buffered when this
            // process is killed counts as a failed delivery, so it is open for the moment of filling only.
            "ConsumerWindowSize=32768",
            // The server hands these to the adapter as the pool's principal; the adapter's own serve its consumers
            // only.
            "UserName=${MPCONFIG=khaacho.broker.user}",
            "Password=${MPCONFIG=khaacho.broker.password}"
        })
@Singleton
public class BrokerFactory {}
