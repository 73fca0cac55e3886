package com.khaacho.bench.journey;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.load.LoadResult;
import com.khaacho.bench.load.OrderBodies;
import com.khaacho.bench.load.OrderLoad;
import com.khaacho.bench.machine.CpuMeter;
import com.khaacho.bench.machine.QuietMachine;
import com.khaacho.bench.stack.BenchStack;
import com.khaacho.bench.stack.BrokerQueues;
import com.khaacho.launcher.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures whole journeys on servers that have just become ready. */
public final class JourneyBench implements AutoCloseable {
    private static final String JOURNEYS =
            """
            with placed as materialized (
                select id, customer_ref, status, accepted_at from orders where customer_ref like ?),
            told as (
                select order_id, count(distinct recipient_id) as parties,
                       count(*) filter (where status <> 'SENT') as unsent, max(sent_at) as last_sent
                from notification where order_id in (select id from placed) group by order_id),
            split as (
                select order_id, count(*) as parts
                from vendor_order where order_id in (select id from placed) group by order_id)
            select customer_ref, status, extract(epoch from accepted_at) * 1000, coalesce(parts, 0),
                   coalesce(parties, 0), coalesce(unsent, 0), coalesce(extract(epoch from last_sent) * 1000, 0)
            from placed left join told on told.order_id = placed.id left join split on split.order_id = placed.id
            """;

    private final BenchStack stack;
    private final JourneyPlan plan;
    private final Progress progress;
    private final BrokerQueues queues;
    private final PipelineWatch watch;
    private final OrderLoad load;
    private final List<Long> products;

    public JourneyBench(BenchStack stack, JourneyPlan plan, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.progress = progress;
        this.load =
                new OrderLoad(stack.address(), stack.tokensOf(stack.database().regularBuyers()), plan.connections());
        this.products = stack.database().products();
        this.queues = stack.queues();
        this.watch = new PipelineWatch(queues, stack.database());
    }

    public JourneyResult measure() {
        List<Double> warmUp = new ArrayList<>();
        for (int batch = 1; batch <= plan.warmUpBatches(); batch++) {
            OrderBodies bodies = new OrderBodies(products, "warm" + batch);
            String step = "Warm-up " + batch + " of " + plan.warmUpBatches() + ": " + plan.orders() + " orders";
            warmUp.add(progress.step(step, () -> warmUp(bodies)));
        }
        List<JourneyResult.Run> runs = new ArrayList<>();
        for (int run = 1; run <= plan.runs(); run++) {
            OrderBodies bodies = new OrderBodies(products, "run" + run);
            String step = "Run " + run + " of " + plan.runs() + ": " + plan.orders() + " orders";
            runs.add(progress.step(step, () -> run(bodies)));
        }
        return new JourneyResult(warmUp, runs);
    }

    /** Places orders once more, without measuring, and waits until they arrived. */
    public void load(String name) {
        load.place(new OrderBodies(products, name), plan.orders());
        watch.awaitIdle();
    }

    private double warmUp(OrderBodies bodies) {
        load.place(bodies, plan.orders());
        watch.awaitIdle();
        return journeys(bodies).perSecond();
    }

    private JourneyResult.Run run(OrderBodies bodies) {
        boolean quiet = QuietMachine.await(plan.quietWait());
        CpuMeter meter = stack.cpuMeter();
        LoadResult placed = load.place(bodies, plan.orders());
        Map<String, Double> resident = stack.residentBytes();
        watch.awaitIdle();
        Map<String, Double> cpu = meter.secondsPerThousand(plan.orders());
        double loadCpu = cpu.remove(BenchStack.LOAD);
        Journeys journeys = journeys(bodies);
        Figures figures =
                new Figures(journeys.perSecond(), Optional.of(journeys.latency()), cpu, loadCpu, resident, quiet);
        return new JourneyResult.Run(figures, placed.perSecond(), placed.latency(), journeys.statuses());
    }

    private Journeys journeys(OrderBodies bodies) {
        Journeys journeys = new Journeys(stack.database().query(JOURNEYS, JourneyBench::journey, bodies.run() + "-%"));
        journeys.requireWhole(bodies.run(), plan.orders());
        return journeys;
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return new Journey(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getDouble(7));
    }

    @Override
    public void close() {
        queues.close();
    }
}
