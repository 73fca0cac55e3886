package com.khaacho.chaos.invariants;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Questions to the broker through management messages, on a connection of its own. */
public final class Broker implements AutoCloseable {
    private static final String ORDER_ID = "khaachoOrderId";
    private static final String DEAD_LETTERS = ".dlq";
    private static final long ANSWER_MILLIS = 10_000;

    /** The client names the queue of an answer with a UUID. */
    private static final Pattern TEMPORARY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;
    private final Queue answers;
    private final JMSConsumer consumer;

    public Broker(String url, String user, String password) {
        factory = new ActiveMQConnectionFactory(url);
        factory.setCallTimeout(ANSWER_MILLIS);
        context = factory.createContext(user, password, JMSContext.AUTO_ACKNOWLEDGE);
        answers = context.createTemporaryQueue();
        consumer = context.createConsumer(answers);
    }

    /** Messages in each queue: waiting, being worked on, or waiting for a redelivery. */
    public Map<String, Long> depths() {
        Map<String, Long> depths = new TreeMap<>();
        for (Object queue : (Object[]) invoke("getQueueNames")) {
            String name = queue.toString();
            // Others ask, too: the queue of their answer may be gone before it is looked at.
            if (!TEMPORARY.matcher(name).matches()) {
                depths.put(name, ((Number) attribute(name, "messageCount")).longValue());
            }
        }
        return depths;
    }

    public static boolean isDeadLetters(String queue) {
        return queue.endsWith(DEAD_LETTERS);
    }

    /** The orders that the messages of a queue speak of; a message without one counts as "unknown". */
    public List<String> ordersIn(String queue) {
        List<String> orders = new ArrayList<>();
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements()) {
                Object message = messages.nextElement();
                String order = ((Message) message).getStringProperty(ORDER_ID);
                orders.add(order == null ? "unknown" : order);
            }
        } catch (JMSException e) {
            throw asRuntime(e);
        }
        return orders;
    }

    /** Transactions that were prepared and neither committed nor rolled back, as the broker describes them. */
    public List<String> preparedTransactions() {
        return Arrays.stream((Object[]) invoke("listPreparedTransactions"))
                .map(Object::toString)
                .toList();
    }

    private Object attribute(String queue, String attribute) {
        return ask(question -> JMSManagementHelper.putAttribute(question, "queue." + queue, attribute));
    }

    private Object invoke(String operation) {
        return ask(question -> JMSManagementHelper.putOperationInvocation(question, "broker", operation));
    }

    private Object ask(Question question) {
        try {
            Message message = context.createMessage();
            message.setJMSReplyTo(answers);
            question.write(message);
            context.createProducer().send(context.createQueue("activemq.management"), message);
            Message answer = consumer.receive(ANSWER_MILLIS);
            if (answer == null || !JMSManagementHelper.hasOperationSucceeded(answer)) {
                throw new JMSRuntimeException("the broker did not answer a question");
            }
            return JMSManagementHelper.getResult(answer);
        } catch (JMSException e) {
            throw asRuntime(e);
        } catch (Exception e) {
            throw new IllegalStateException("the broker's answer cannot be read", e);
        }
    }

    private static JMSRuntimeException asRuntime(JMSException e) {
        return new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }

    @Override
    public void close() {
        context.close();
        factory.close();
    }

    private interface Question {
        void write(Message message) throws Exception;
    }
}
