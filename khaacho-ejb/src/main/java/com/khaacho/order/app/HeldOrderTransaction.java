package com.khaacho.order.app;

import com.khaacho.approval.OrderApprovals;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditStanding;
import com.khaacho.identity.Caller;
import com.khaacho.order.HeldDecision;
import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.ReasonCode;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The database's part of an operator's word, committed before anybody is told. The lock on the order's row decides
 * between two operators, and between an operator and a retailer who cancels.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeldOrderTransaction {

    private Orders orders;
    private CreditAccounts accounts;
    private EventOutbox outbox;
    private OrderApprovals approvals;

    @Inject
    public HeldOrderTransaction(Orders orders, CreditAccounts accounts, EventOutbox outbox, OrderApprovals approvals) {
        this.orders = orders;
        this.accounts = accounts;
        this.outbox = outbox;
        this.approvals = approvals;
    }

    /** For the container only. */
    public HeldOrderTransaction() {}

    /**
     * Approves and reserves the credit, or says why not.
     *
     * @param version what the operator saw, or null for whatever is held
     */
    public HeldDecision approve(OrderId id, Integer version, Caller caller, String reason, boolean mayPassLimit) {
        List<Order> found = orders.lock(List.of(id));
        Optional<HeldDecision> undecidable = undecidable(found, version);
        if (undecidable.isPresent()) {
            return undecidable.get();
        }
        Order order = found.get(0);
        UUID retailer = order.accepted().retailerId();
        CreditStanding standing = accounts.lock(List.of(retailer)).get(retailer);
        if (standing == null || !standing.open()) {
            return new HeldDecision.Blocked();
        }
        BigDecimal missing = order.toReserve().amount().subtract(standing.available());
        if (missing.signum() <= 0) {
            approve(order, caller, reason);
        } else if (mayPassLimit) {
            accounts.allow(retailer, order.toReserve());
            approve(order, caller, "NPR " + missing.toPlainString() + " beyond the credit limit allowed: " + reason);
        } else {
            return new HeldDecision.OverLimit(Money.npr(missing));
        }
        return new HeldDecision.Done();
    }

    /**
     * Refuses; a held order holds no credit.
     *
     * @param version what the operator saw, or null for whatever is held
     */
    public HeldDecision reject(OrderId id, Integer version, Caller caller, String reason) {
        List<Order> found = orders.lock(List.of(id));
        Optional<HeldDecision> undecidable = undecidable(found, version);
        if (undecidable.isPresent()) {
            return undecidable.get();
        }
        Order order = found.get(0);
        order.reject(ReasonCode.REFUSED_BY_OPERATOR, reason, actor(caller));
        keep(order);
        return new HeldDecision.Done();
    }

    /** Why nobody can decide on it, or not with what was seen of it. */
    private Optional<HeldDecision> undecidable(List<Order> found, Integer version) {
        if (found.isEmpty()) {
            return Optional.of(new HeldDecision.NotFound());
        }
        Order order = found.get(0);
        if (order.status() != OrderStatus.HELD) {
            return Optional.of(new HeldDecision.NotHeld(order.status()));
        } else if (approvals.isAwaited(order.id())) {
            return Optional.of(new HeldDecision.OfShop());
        }
        return version == null || version.intValue() == order.sequence()
                ? Optional.empty()
                : Optional.of(new HeldDecision.Stale(order.sequence()));
    }

    private void approve(Order order, Caller caller, String why) {
        order.letPass(actor(caller), why);
        accounts.post(OrderHold.change(order, BigDecimal.ZERO).stream().toList());
        keep(order);
    }

    private void keep(Order order) {
        orders.update(List.of(order));
        outbox.add(order.newEvents());
    }

    private static String actor(Caller caller) {
        return "user:" + caller.username();
    }
}
