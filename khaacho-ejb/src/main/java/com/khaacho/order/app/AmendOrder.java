package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.Amendment;
import com.khaacho.order.Order;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.OrderIds;
import com.khaacho.order.OrderRequest;
import com.khaacho.shared.OrderId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Changes what an order asks for, as long as no vendor was asked for it: products, risk and credit are checked again. */
@ApplicationScoped
public class AmendOrder {

    private final OrderIds ids;
    private final SoldProducts products;
    private final TellNews tellNews;

    @EJB
    private AmendOrderTransaction transaction;

    @Inject
    public AmendOrder(OrderIds ids, SoldProducts products, TellNews tellNews) {
        this.ids = ids;
        this.products = products;
        this.tellNews = tellNews;
    }

    /** For the container's proxy only. */
    protected AmendOrder() {
        this(null, null, null);
    }

    /** The lines, by index from 0, that name nothing that is sold; with such a line nobody should amend. */
    public List<Integer> unknownLines(OrderRequest wanted) {
        return products.unknownLines(wanted);
    }

    /**
     * Amends, and sends the order on its way again; later, when the broker is away.
     *
     * @param wanted takes the place of what was asked, as a whole; structured
     * @param version what the caller saw, or null for whatever is there
     * @return the order as it begins again
     * @throws OrderException ORDER_NOT_FOUND for a stranger's order, ORDER_NOT_YET_RECORDED while its message waits,
     *     ILLEGAL_TRANSITION when it is too late, PRECONDITION_FAILED when it is not the version any more
     */
    public Order amend(OrderId id, Caller caller, OrderRequest wanted, Integer version) {
        Amendment outcome = transaction.amend(id, caller, wanted, products.lines(wanted), version);
        if (outcome instanceof Amendment.Done done) {
            tellNews.soon(id);
            return done.order();
        } else if (outcome instanceof Amendment.TooLate late) {
            throw new OrderException(
                    Code.ILLEGAL_TRANSITION,
                    "The order is " + late.status()
                            + " and cannot be amended: vendors were asked for it, or it is over.");
        } else if (outcome instanceof Amendment.Stale stale) {
            throw new OrderException(
                    Code.PRECONDITION_FAILED,
                    "The order was changed meanwhile and has version " + stale.version() + ".");
        }
        throw ids.isIssuedTo(id, caller.partyId())
                ? new OrderException(Code.ORDER_NOT_YET_RECORDED, "The order waits to be recorded; ask again soon.")
                : new OrderException(Code.ORDER_NOT_FOUND, "There is no such order.");
    }
}
