package com.khaacho.pipeline.worker;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.Backlog;
import com.khaacho.pipeline.jms.BrokerLinks;
import com.khaacho.pipeline.jms.Redelivery;
import com.khaacho.pipeline.jms.TakenMessages;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.List;

/** The stage's own queue: its messages, many in one transaction of the broker. */
final class QueueBacklog<M> implements Backlog<M> {

    private final Stage stage;
    private final BrokerLinks links;
    private final StageMessages<M> messages;

    QueueBacklog(Stage stage, BrokerLinks links, StageMessages<M> messages) {
        this.stage = stage;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public Taken<M> take(int most) {
        TakenMessages source = links.take(stage, most);
        try {
            return new Batch<>(source, messages);
        } catch (JMSException | RuntimeException e) {
            source.close();
            throw new IllegalStateException("A batch cannot be read", e);
        }
    }

    private static final class Batch<M> implements Taken<M> {

        private final TakenMessages source;
        private final StageMessages<M> fates;
        private final List<Message> deliveries = new ArrayList<>();
        private final List<M> messages = new ArrayList<>();

        /** Null where a message has failed. */
        private final List<Message> good;

        Batch(TakenMessages source, StageMessages<M> fates) throws JMSException {
            this.source = source;
            this.fates = fates;
            for (Message delivery : source.messages()) {
                M message = fates.read(delivery);
                if (message != null) {
                    deliveries.add(delivery);
                    messages.add(message);
                }
            }
            good = new ArrayList<>(deliveries);
        }

        @Override
        public List<M> messages() {
            return messages;
        }

        @Override
        public void failed(int index, RuntimeException reason) {
            Message delivery = deliveries.get(index);
            good.set(index, null);
            fates.failed();
            try {
                if (Redelivery.attempt(delivery) < Redelivery.MAX_ATTEMPTS) {
                    source.repeatLater(delivery);
                } else {
                    fates.deadLetter(delivery, reason);
                }
            } catch (JMSException e) {
                throw new IllegalStateException("The fate of a failed message cannot be told to the broker", e);
            }
        }

        @Override
        public void acknowledge() {
            if (!source.acknowledge()) {
                return;
            }
            try {
                for (Message delivery : good) {
                    if (delivery != null) {
                        fates.done(delivery);
                    }
                }
            } catch (JMSException e) {
                throw new IllegalStateException("A message that was worked on cannot be read", e);
            }
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
