package com.khaacho.launcher.demo;

import com.khaacho.launcher.command.Context;
import com.khaacho.launcher.command.DemoFile;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.sample.DemoUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Places the sample orders and prints each one's path while it travels. */
@Command(name = "demo", description = "Places 20 varied orders and shows each one's path as it happens.")
public final class Demo implements Callable<Integer> {
    /** The slowest stage retries for a minute and a half before it gives an order up. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Long enough for a stage, short enough that twenty orders are looked at in turn. */
    private static final int WAIT_SECONDS = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoFile demo = DemoFile.read(Context.fromEnvironment().installation());
        OrderApi api = new OrderApi(demo.baseUrl());
        List<FollowedOrder> placed = place(demo, api);
        Deadline deadline = Deadline.in(PATIENCE);
        List<FollowedOrder> travelling = new ArrayList<>(placed);
        while (!travelling.isEmpty() && !deadline.isOver()) {
            lookAt(travelling, WAIT_SECONDS);
            travelling.removeIf(FollowedOrder::hasSettled);
        }
        say("");
        say(placed.size() - travelling.size() + " of " + placed.size() + " orders have settled.");
        return travelling.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<FollowedOrder> place(DemoFile demo, OrderApi api) throws IOException, InterruptedException {
        List<FollowedOrder> placed = new ArrayList<>();
        for (SampleOrder order : SampleOrder.all()) {
            DemoUser user = demo.named(order.username());
            String id = api.place(user, order.body());
            FollowedOrder followed = new FollowedOrder(placed.size() + 1, api, user, id, this::say);
            say(followed.label() + "placed by " + user.name() + ": " + order.summary());
            placed.add(followed);
            lookAt(placed, 0);
        }
        return placed;
    }

    private static void lookAt(List<FollowedOrder> orders, int waitSeconds) throws IOException, InterruptedException {
        for (FollowedOrder order : orders) {
            if (!order.hasSettled()) {
                order.look(waitSeconds);
            }
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
