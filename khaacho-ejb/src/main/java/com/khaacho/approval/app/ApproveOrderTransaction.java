package com.khaacho.approval.app;

import com.khaacho.approval.ApprovalOutcome;
import com.khaacho.approval.Buyer;
import com.khaacho.approval.Buyers;
import com.khaacho.approval.OrderApprovals;
import com.khaacho.approval.OrderApprovals.Approval;
import com.khaacho.identity.Caller;
import com.khaacho.order.Amendments;
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
import java.util.List;
import java.util.Optional;

/**
 * The database's part of a word within a shop, committed before anybody is told. The lock on the order's row decides between
 * two who speak at once. An approved order begins again, as when it is amended, and risk looks at it as it is now; the
 * approval is noted for just that beginning.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApproveOrderTransaction {

    private Orders orders;
    private Buyers buyers;
    private OrderApprovals approvals;
    private Amendments amendments;
    private EventOutbox outbox;

    @Inject
    public ApproveOrderTransaction(
            Orders orders, Buyers buyers, OrderApprovals approvals, Amendments amendments, EventOutbox outbox) {
        this.orders = orders;
        this.buyers = buyers;
        this.approvals = approvals;
        this.amendments = amendments;
        this.outbox = outbox;
    }

    /** For the container only. */
    public ApproveOrderTransaction() {}

    /**
     * Lets the order go on to risk, or says why not.
     *
     * @param version what the caller saw
     */
    public ApprovalOutcome approve(OrderId id, int version, Caller caller, String note) {
        List<Order> found = orders.lock(List.of(id));
        Optional<ApprovalOutcome> undecidable = undecidable(found, version, caller);
        if (undecidable.isPresent()) {
            return undecidable.get();
        }
        Order order = found.get(0);
        Money total = order.toReserve();
        order.approvedByShop("user:" + caller.username(), note);
        approvals.add(new Approval(id, order.lastAmendment(), caller.username(), total, order.changedAt()));
        orders.update(List.of(order));
        amendments.write(order);
        // That its lines are still understood is no news.
        outbox.add(order.newEvents().subList(0, 1));
        return new ApprovalOutcome.Done();
    }

    /**
     * Refuses the order for its shop; a held order holds no credit.
     *
     * @param version what the caller saw
     */
    public ApprovalOutcome reject(OrderId id, int version, Caller caller, String reason) {
        List<Order> found = orders.lock(List.of(id));
        Optional<ApprovalOutcome> undecidable = undecidable(found, version, caller);
        if (undecidable.isPresent()) {
            return undecidable.get();
        }
        Order order = found.get(0);
        order.reject(ReasonCode.REFUSED_BY_SHOP, reason, "user:" + caller.username());
        orders.update(List.of(order));
        outbox.add(order.newEvents());
        return new ApprovalOutcome.Done();
    }

    private Optional<ApprovalOutcome> undecidable(List<Order> found, int version, Caller caller) {
        if (found.isEmpty() || !found.get(0).accepted().retailerId().equals(caller.partyId())) {
            return Optional.of(new ApprovalOutcome.NotFound());
        }
        Order order = found.get(0);
        Optional<Buyer> speaker =
                buyers.find(caller.partyId(), caller.username()).filter(Buyer::mayApprove);
        if (speaker.isEmpty()) {
            return Optional.of(new ApprovalOutcome.NotAllowed("You may not approve orders of your shop."));
        } else if (order.status() != OrderStatus.HELD || !approvals.isAwaited(order.id())) {
            return Optional.of(new ApprovalOutcome.NotAwaited(order.status()));
        } else if (version != order.sequence()) {
            return Optional.of(new ApprovalOutcome.Stale(order.sequence()));
        } else if (order.accepted().placedBy().equalsIgnoreCase(caller.username())) {
            return Optional.of(new ApprovalOutcome.NotAllowed("Somebody else of your shop has to approve your order."));
        }
        return speaker.get().carries(order.toReserve())
                ? Optional.empty()
                : Optional.of(new ApprovalOutcome.NotAllowed("The order passes what you may approve."));
    }
}
