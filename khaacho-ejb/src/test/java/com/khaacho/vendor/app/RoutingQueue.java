package com.khaacho.vendor.app;

import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Dispatch.Forward;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.shared.OrderId;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was sent, or is away. */
final class RoutingQueue implements StageGateway {
    private final List<Forward> sent = new ArrayList<>();
    boolean away;

    @Override
    public void send(Dispatch dispatch) {
        if (away) {
            throw new PipelineUnavailableException("away", null);
        }
        sent.addAll(dispatch.forwards());
    }

    @Override
    public void deadLetter(Stage stage, String body, String orderId, String correlationId, String error) {
        throw new UnsupportedOperationException();
    }

    List<OrderId> woken() {
        return sent.stream()
                .filter(forward -> forward.to() == Stage.ROUTING)
                .map(forward -> forward.message().orderId())
                .toList();
    }
}
