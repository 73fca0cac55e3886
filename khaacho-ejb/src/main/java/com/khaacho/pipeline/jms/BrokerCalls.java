package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.PipelineUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;

/** Connections for what is asked of the broker now and then: browsing, moving, management. Opened and closed each time. */
@ApplicationScoped
public class BrokerCalls {

    private final BrokerLinks links;

    /** The factory is the links': Payara Server resolves it, inside an EAR, only in the class that defines it. */
    @Inject
    public BrokerCalls(BrokerLinks links) {
        this.links = links;
    }

    /** For the container's proxy only. */
    protected BrokerCalls() {
        this(null);
    }

    /** What is done with a session. */
    @FunctionalInterface
    interface Call<T> {
        T on(Session session) throws JMSException;
    }

    /** In a transaction of the broker's own: all of it counts once this returns, none of it when it throws. */
    <T> T transacted(Call<T> call) {
        return connected(true, Session.SESSION_TRANSACTED, session -> {
            T result = call.on(session);
            session.commit();
            return result;
        });
    }

    /** Each message by itself, for questions. */
    <T> T plain(Call<T> call) {
        return connected(false, Session.AUTO_ACKNOWLEDGE, call);
    }

    private <T> T connected(boolean transacted, int acknowledgement, Call<T> call) {
        try (Connection connection = links.factory().createConnection();
                Session session = connection.createSession(transacted, acknowledgement)) {
            connection.start();
            return call.on(session);
        } catch (JMSException e) {
            throw new PipelineUnavailableException("The broker did not answer: " + e.getMessage(), e);
        }
    }
}
