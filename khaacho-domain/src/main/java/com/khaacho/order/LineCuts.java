package com.khaacho.order;

import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls single lines of an order off that vendors were asked for, in whole or in part. What waits for stock goes first, then
 * what waits for a vendor's answer, last what a vendor promised; what a vendor has sent stays.
 */
public final class LineCuts {

    private final Order order;
    private Placements placements;

    /** @param placements all vendor orders of the order, as they stand */
    public LineCuts(Order order, Placements placements) {
        this.order = order;
        this.placements = placements;
    }

    /** A vendor's part before and after; as an empty one is cancelled, it keeps its lines. */
    public record PartCut(VendorOrder before, VendorOrder after) {

        public boolean isWhole() {
            return after.status() == VendorOrderStatus.CANCELLED;
        }
    }

    /** Why the lines cannot be called off so, or nothing. */
    public Optional<Cancellation> refusal(List<LineCut> cuts) {
        for (LineCut cut : cuts) {
            Optional<OrderLine> line = line(cut.lineNo());
            if (line.isEmpty()
                    || wanted(cut, line.get())
                            > line.get().quantity() - line.get().cancelled()) {
                return Optional.of(new Cancellation.Beyond(cut.lineNo()));
            } else if (Math.max(1, wanted(cut, line.get())) > open(line.get())) {
                return Optional.of(new Cancellation.TooLate(order.status()));
            }
        }
        return Optional.empty();
    }

    /** Lines of an order that no vendor was asked for, without what is called off; from 1 again. */
    public List<OrderLine> remaining(List<LineCut> cuts) {
        Map<Integer, Integer> units = units(cuts);
        List<OrderLine> kept = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            int left = line.quantity() - units.getOrDefault(line.lineNo(), 0);
            if (left > 0) {
                kept.add(
                        OrderLine.asked(kept.size() + 1, line.sku(), line.productId(), left, line.unit(), line.text()));
            }
        }
        return kept;
    }

    /**
     * Calls off what {@link #refusal} has nothing against. Each vendor's part that changes is an event, and if none does the
     * order's is.
     *
     * @return the parts that changed
     */
    public List<PartCut> callOff(List<LineCut> cuts, String actor, String why) {
        Placements before = placements;
        Map<Integer, Integer> left = units(cuts);
        order.keepLines(order.lines().stream().map(line -> less(line, left)).toList());
        List<PartCut> parts = cutParts(left, actor, why);
        if (parts.isEmpty()) {
            order.history().add(order.status(), order.status(), actor, why);
        }
        if (!placements.anyStands() && !order.waitsForStock()) {
            order.cancel(actor, why);
        } else {
            agree(before);
            goOn(actor, why);
        }
        return parts;
    }

    private Optional<OrderLine> line(int lineNo) {
        return order.lines().stream().filter(line -> line.lineNo() == lineNo).findFirst();
    }

    private int wanted(LineCut cut, OrderLine line) {
        return cut.quantity() == null ? open(line) : cut.quantity();
    }

    private int open(OrderLine line) {
        if (placements.vendorOrders().isEmpty()) {
            return line.quantity() - line.cancelled();
        }
        return line.backordered()
                + openParts().stream()
                        .mapToInt(part -> part.units().getOrDefault(line.lineNo(), 0))
                        .sum();
    }

    private List<VendorOrder> openParts() {
        return placements.vendorOrders().stream()
                .filter(part -> part.status().allows(VendorOrderStatus.CANCELLED))
                .sorted(Comparator.comparing(VendorOrder::status))
                .toList();
    }

    private Map<Integer, Integer> units(List<LineCut> cuts) {
        Map<Integer, Integer> units = new HashMap<>();
        cuts.forEach(
                cut -> units.put(cut.lineNo(), wanted(cut, line(cut.lineNo()).orElseThrow())));
        return units;
    }

    /** Takes what waits, and leaves in the map what vendors have to be told. */
    private static OrderLine less(OrderLine line, Map<Integer, Integer> left) {
        int units = left.getOrDefault(line.lineNo(), 0);
        int waiting = Math.min(units, line.backordered());
        left.put(line.lineNo(), units - waiting);
        return line.calledOff(units, waiting);
    }

    private List<PartCut> cutParts(Map<Integer, Integer> left, String actor, String why) {
        List<PartCut> parts = new ArrayList<>();
        for (VendorOrder part : openParts()) {
            VendorOrder less = part.without(left);
            if (!less.equals(part)) {
                part.units().forEach((line, units) -> left.merge(line, -units, (a, b) -> Math.max(0, a + b)));
                VendorOrder after = less.lines().isEmpty() ? part.in(VendorOrderStatus.CANCELLED) : less;
                order.history().add(part.id(), part.status(), after.status(), actor, why);
                placements = placements.with(after);
                parts.add(new PartCut(part, after));
            }
        }
        return parts;
    }

    /** What a decline left reserved stays so until it is routed; apart from that the order holds what vendors will bill. */
    private void agree(Placements before) {
        if (order.status() == OrderStatus.BACKORDERED) {
            List<OrderLine> waiting =
                    order.lines().stream().map(OrderLine::waiting).toList();
            order.agree(OrderLine.total(waiting), order.creditReserved());
        } else if (order.status() == OrderStatus.APPROVED && order.waitsForStock()) {
            order.agree(
                    order.total().subtract(before.standingTotal()).add(placements.standingTotal()),
                    order.creditReserved().subtract(before.openBills()).add(placements.openBills()));
        } else {
            order.agree(placements.standingTotal(), placements.openBills());
        }
    }

    /** The last answer or part that the order waited for may have been what was called off. */
    private void goOn(String actor, String why) {
        if (!placements.anyStands()) {
            backToRouting(actor, why);
            return;
        }
        if (order.status() == OrderStatus.APPROVED && !order.waitsForStock()) {
            order.change(OrderStatus.ROUTED, actor, why);
        }
        if (order.status() == OrderStatus.ROUTED && placements.areAccepted()) {
            order.confirm(actor);
        }
        if (order.status() == OrderStatus.CONFIRMED && placements.areOver() && !order.waitsForStock()) {
            order.complete(actor);
        }
    }

    /** All that is left of it waits. */
    private void backToRouting(String actor, String why) {
        if (order.status() == OrderStatus.CONFIRMED) {
            order.change(OrderStatus.ROUTED, actor, why);
        }
        if (order.status() == OrderStatus.ROUTED) {
            order.change(OrderStatus.APPROVED, actor, why);
        }
    }
}
