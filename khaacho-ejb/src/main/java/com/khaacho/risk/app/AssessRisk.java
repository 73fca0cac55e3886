package com.khaacho.risk.app;

import com.khaacho.approval.OrderApprovals;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditStanding;
import com.khaacho.invoice.VatRate;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.ReasonCode;
import com.khaacho.order.RiskAssessment;
import com.khaacho.order.app.NextStage;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageUseCase;
import com.khaacho.risk.RetailerConduct;
import com.khaacho.risk.RetailerConducts;
import com.khaacho.risk.RiskDecision;
import com.khaacho.risk.RiskFacts;
import com.khaacho.risk.RiskOpinion;
import com.khaacho.risk.RiskPolicy;
import com.khaacho.risk.RiskQuestion;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The risk stage: checks the products, applies the risk rules and reserves the order's total, with VAT, on the
 * retailer's credit.
 * The accounts are locked while it decides, so that two orders cannot both take the last of a limit.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AssessRisk implements StageUseCase<StageMessage> {

    private Orders orders;
    private ProductCheck productCheck;
    private CreditAccounts accounts;
    private RetailerConducts conducts;
    private OrderApprovals approvals;
    private RiskPolicy policy;
    private NextStage next;
    private Clock clock;

    @Inject
    public AssessRisk(
            Orders orders,
            ProductCheck productCheck,
            CreditAccounts accounts,
            RetailerConducts conducts,
            OrderApprovals approvals,
            RiskPolicy policy,
            NextStage next,
            Clock clock) {
        this.orders = orders;
        this.productCheck = productCheck;
        this.accounts = accounts;
        this.conducts = conducts;
        this.approvals = approvals;
        this.policy = policy;
        this.next = next;
        this.clock = clock;
    }

    /** For the container only. */
    public AssessRisk() {}

    @Override
    public Dispatch process(List<StageMessage> batch) {
        return process(batch, Map.of());
    }

    /** With the second opinions that came in time. */
    public Dispatch process(List<StageMessage> batch, Map<OrderId, RiskOpinion> opinions) {
        List<Order> locked = lock(batch);
        List<Order> due = due(locked);
        if (!due.isEmpty()) {
            assess(due, opinions);
        }
        Dispatch dispatch = new Dispatch();
        for (Order order : locked) {
            next.forward(order, dispatch);
            eventType(order.status()).ifPresent(type -> dispatch.publish(next.event(type, order)));
        }
        return dispatch;
    }

    /**
     * What an opinion could change of these orders. It finds the facts as the stage does and counts the orders as it does:
     * the caller's transaction has to be rolled back.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<OrderId, RiskQuestion> questions(List<StageMessage> batch) {
        List<Order> due = due(lock(batch));
        Map<OrderId, RiskQuestion> questions = new HashMap<>();
        if (!due.isEmpty()) {
            Findings found = find(due);
            for (Order order : due) {
                CreditStanding standing = found.standing(order);
                List<OrderLine> priced = found.products().priced(order);
                boolean isRefusedAnyway = standing == null
                        || !standing.open()
                        || priced.stream().anyMatch(line -> line.productId() == null)
                        || priced.stream().allMatch(line -> line.unitPrice() == null);
                if (!isRefusedAnyway) {
                    policy.question(found.facts(order, standing, priced))
                            .ifPresent(question -> questions.put(order.id(), question));
                }
            }
        }
        return questions;
    }

    private List<Order> lock(List<StageMessage> batch) {
        return orders.lock(batch.stream().map(StageMessage::orderId).toList());
    }

    private static List<Order> due(List<Order> locked) {
        return locked.stream().filter(o -> o.status() == OrderStatus.PARSED).toList();
    }

    private static Optional<String> eventType(OrderStatus status) {
        return switch (status) {
            case APPROVED -> Optional.of("order.validated");
            case HELD -> Optional.of("order.held");
            case REJECTED -> Optional.of("order.rejected");
            default -> Optional.empty();
        };
    }

    private void assess(List<Order> due, Map<OrderId, RiskOpinion> opinions) {
        Findings found = find(due);
        Map<OrderId, Money> limits =
                approvals.limits(due.stream().map(Order::id).toList());
        Reservations reserved = new Reservations();
        for (Order order : due) {
            List<OrderLine> priced = found.products().priced(order);
            if (priced.stream().anyMatch(line -> line.productId() == null)) {
                order.reject(ReasonCode.UNKNOWN_PRODUCT, found.products().unknownIn(priced), "stage:risk");
            } else if (priced.stream().allMatch(line -> line.unitPrice() == null)) {
                order.reject(ReasonCode.NOTHING_TO_SELL, "No vendor offers any of it at present.", "stage:risk");
            } else {
                Optional<RiskOpinion> opinion = Optional.ofNullable(opinions.get(order.id()));
                decide(order, priced, found, limits.get(order.id()), opinion, reserved);
            }
        }
        accounts.post(reserved.postings());
        orders.update(due);
    }

    /** What the stage looks at, for a whole batch. */
    private record Findings(
            ProductCheck.Found products, Map<UUID, CreditStanding> standings, Map<OrderId, RetailerConduct> conducts) {

        /** Null where the retailer has no account. */
        CreditStanding standing(Order order) {
            return standings.get(order.accepted().retailerId());
        }

        RiskFacts facts(Order order, CreditStanding standing, List<OrderLine> priced) {
            return new RiskFacts(
                    standing.completedOrders(),
                    standing.averageCompletedTotal(),
                    Money.npr(OrderLine.total(priced)),
                    priced.size(),
                    conducts.get(order.id()));
        }
    }

    private Findings find(List<Order> due) {
        ProductCheck.Found products = productCheck.look(due);
        Map<UUID, CreditStanding> standings = accounts.lock(
                due.stream().map(o -> o.accepted().retailerId()).distinct().toList());
        Map<OrderId, RetailerConduct> conducted = conducts.count(
                due.stream().map(AssessRisk::asked).toList(),
                policy.ordinaryPerDay(),
                policy.longOverdueDays(),
                clock.instant());
        return new Findings(products, standings, conducted);
    }

    private static RetailerConducts.Asked asked(Order order) {
        OrderRequest request = order.accepted().request();
        return new RetailerConducts.Asked(
                order.id(),
                order.accepted().retailerId(),
                request.district(),
                request.destination().addressKey(),
                request.destination().phone());
    }

    private void decide(
            Order order,
            List<OrderLine> priced,
            Findings found,
            Money limit,
            Optional<RiskOpinion> opinion,
            Reservations reserved) {
        BigDecimal total = OrderLine.total(priced);
        CreditStanding standing = found.standing(order);
        Money longOverdue = found.conducts().get(order.id()).longOverdue();
        if (standing == null || !standing.open()) {
            order.reject(ReasonCode.CREDIT_BLOCKED, "The retailer has no open credit account.", "stage:risk");
            return;
        } else if (longOverdue.isPositive() && !isCash(order)) {
            order.reject(ReasonCode.CREDIT_OVERDUE, overdue(longOverdue), "stage:risk");
            return;
        }
        RiskDecision decision = policy.assess(found.facts(order, standing, priced), opinion);
        RiskAssessment finding = new RiskAssessment(decision.score(), decision.contributions());
        boolean fits = reserved.availableTo(standing).compareTo(withVat(total)) >= 0;
        if (decision instanceof RiskDecision.Declined) {
            order.reject(ReasonCode.RISK_TOO_HIGH, "The risk score is too high.", total, finding);
        } else if (limit != null && withVat(total).compareTo(limit.amount()) > 0) {
            String why = "The order passes what its user may order alone; somebody else of the shop decides.";
            order.hold(priced, total, finding, ReasonCode.ORDER_LIMIT_EXCEEDED, why);
        } else if (!fits && !policy.holdsOverLimit()) {
            order.reject(ReasonCode.CREDIT_LIMIT_EXCEEDED, "The order would pass the credit limit.", total, finding);
        } else if (!fits) {
            String why = "The order would pass the credit limit; a person decides.";
            order.hold(priced, total, finding, ReasonCode.CREDIT_LIMIT_EXCEEDED, why);
        } else if (decision instanceof RiskDecision.Held) {
            String why = "The risk score asks for a person's decision.";
            order.hold(priced, total, finding, ReasonCode.RISK_REVIEW, why);
        } else {
            order.approve(priced, total, finding);
            reserved.add(order);
        }
    }

    /** Who is given no more credit may still buy for cash; until the goods are paid they count in its exposure all the same. */
    private static boolean isCash(Order order) {
        return order.accepted().request().paymentTerms().equals(PaymentTerms.CASH_ON_DELIVERY);
    }

    private String overdue(Money amount) {
        return amount.currency() + " " + amount.amount().toPlainString() + " is overdue for more than "
                + policy.longOverdueDays() + " days. Orders to be paid on delivery are still taken.";
    }

    /** What vendors will bill: that has to fit the limit, not the goods alone. */
    private static BigDecimal withVat(BigDecimal total) {
        return VatRate.NEPAL.with(Money.npr(total)).amount();
    }
}
