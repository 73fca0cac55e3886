package com.khaacho.routing;

import java.math.BigDecimal;

/**
 * What a plan comes to in NPR, by the terms that routing weighs. Only the goods are paid by the retailer; the others are
 * what the choice of vendors costs.
 *
 * @param goods at the vendors' prices, without VAT
 * @param delivery a fee for each vendor order
 * @param lateness days beyond the wished ones
 * @param unreliability by the vendors' scores
 */
public record PlanCost(BigDecimal goods, BigDecimal delivery, BigDecimal lateness, BigDecimal unreliability) {

    /** What routing made as small as it could. */
    public BigDecimal total() {
        return goods.add(delivery).add(lateness).add(unreliability);
    }
}
