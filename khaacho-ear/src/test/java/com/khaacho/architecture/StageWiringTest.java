package com.khaacho.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.Redelivery;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One queue, one worker and one word a stage: the Stage enum, the beans' annotations and broker.xml say the same. */
class StageWiringTest {

    private static final BrokerFile BROKER = BrokerFile.read(Module.root().resolve("artemis/broker.xml"));

    @Test
    void enum_workers_and_broker_know_the_same_stages() {
        assertEquals(List.of(), real().disagreements());
    }

    @ParameterizedTest
    @ValueSource(strings = {"enum", "workers", "broker"})
    void a_stage_that_only_one_of_them_knows_is_found(String where) {
        StageWiring planted = new StageWiring(
                withPlanted(real().stages(), where.equals("enum") ? "khaacho.gossip" : null),
                withPlanted(real().workers(), where.equals("workers") ? "khaacho.gossip" : null),
                withPlanted(real().queues(), where.equals("broker") ? "khaacho.gossip" : null));
        assertEquals(2, planted.disagreements().size(), planted.disagreements()::toString);
        assertTrue(planted.disagreements().stream().allMatch(each -> each.startsWith("khaacho.gossip ")));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_stage_that_one_of_them_forgets_is_found(Stage stage) {
        Set<String> workers = new TreeSet<>(real().workers());
        workers.remove(stage.queue());
        StageWiring forgetful = new StageWiring(real().stages(), workers, real().queues());
        assertEquals(List.of(stage.queue() + " has no worker"), forgetful.disagreements());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void the_broker_gives_up_a_message_into_its_stages_own_dead_letters(Stage stage) {
        assertEquals(stage.deadLetterQueue(), BROKER.setting(address(stage), "dead-letter-address"));
        assertTrue(BROKER.queues().contains(stage.deadLetterQueue()));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void worker_and_broker_count_the_same_attempts(Stage stage) {
        assertEquals(String.valueOf(Redelivery.MAX_ATTEMPTS), BROKER.setting(address(stage), "max-delivery-attempts"));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_message_taken_in_a_batch_waits_as_long_as_one_the_broker_redelivers(Stage stage) {
        Map<String, Object> expected = Map.of(
                "redelivery-delay", Redelivery.FIRST_DELAY_MILLIS,
                "redelivery-delay-multiplier", Redelivery.MULTIPLIER,
                "max-redelivery-delay", Redelivery.MAX_DELAY_MILLIS,
                "redelivery-collision-avoidance-factor", Redelivery.SPREAD);
        expected.forEach((name, value) -> assertEquals(value.toString(), BROKER.setting(address(stage), name), name));
    }

    /** One second, doubling, never above a minute, spread by a quarter. */
    @ParameterizedTest
    @EnumSource(Stage.class)
    void redelivery_waits_longer_each_time(Stage stage) {
        Map<String, String> expected = Map.of(
                "redelivery-delay", "1000",
                "redelivery-delay-multiplier", "2.0",
                "max-redelivery-delay", "60000",
                "redelivery-collision-avoidance-factor", "0.25");
        expected.forEach((name, value) -> assertEquals(value, BROKER.setting(address(stage), name), name));
    }

    /** 30 days, and never delivered on into nothing. */
    @ParameterizedTest
    @EnumSource(Stage.class)
    void dead_letters_stay_for_thirty_days(Stage stage) {
        assertEquals("2592000000", BROKER.setting(stage.deadLetterQueue(), "expiry-delay"));
        assertEquals("-1", BROKER.setting(stage.deadLetterQueue(), "max-delivery-attempts"));
    }

    @Test
    void every_dead_letter_queue_belongs_to_a_stage() {
        Set<String> expected =
                Arrays.stream(Stage.values()).map(Stage::deadLetterQueue).collect(Collectors.toSet());
        assertEquals(
                expected,
                BROKER.queues().stream().filter(StageWiringTest::isDeadLetters).collect(Collectors.toSet()));
    }

    private static StageWiring real() {
        return new StageWiring(
                Arrays.stream(Stage.values()).map(Stage::queue).collect(Collectors.toSet()),
                activations().stream().map(StageWiringTest::queue).collect(Collectors.toSet()),
                BROKER.queues().stream().filter(name -> !isDeadLetters(name)).collect(Collectors.toSet()));
    }

    private static boolean isDeadLetters(String queue) {
        return queue.endsWith(".dlq");
    }

    /** What the settings of the stage's queue hang on. */
    private static String address(Stage stage) {
        return stage.queue().replaceAll("::.*", "");
    }

    /** All instances of a topic's worker share one lasting subscription: its queue exists before they first come. */
    private static String queue(Map<String, String> activation) {
        return activation.get("destinationType").equals("jakarta.jms.Topic")
                ? activation.get("destination") + "::" + activation.get("subscriptionName")
                : activation.get("destination");
    }

    private static List<Map<String, String>> activations() {
        return Module.classesOf(EnumSet.of(Module.WORKERS)).stream()
                .filter(type -> type.isAnnotatedWith(MessageDriven.class))
                .map(StageWiringTest::activation)
                .toList();
    }

    private static Map<String, String> activation(JavaClass worker) {
        return Stream.of(worker.getAnnotationOfType(MessageDriven.class).activationConfig())
                .collect(Collectors.toMap(
                        ActivationConfigProperty::propertyName, ActivationConfigProperty::propertyValue));
    }

    private static Set<String> withPlanted(Set<String> known, String planted) {
        Set<String> all = new TreeSet<>(known);
        if (planted != null) {
            all.add(planted);
        }
        return all;
    }
}
