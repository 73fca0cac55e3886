package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.routing.Guarantee.Bounded;
import com.khaacho.routing.Guarantee.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Chooses the vendors of an order: first those that together serve most units, among these the ones of the lowest goods,
 * delivery fees, lateness and unreliability. Serving a unit more beats any cost: what is short keeps a shop waiting.
 * A price by quantity
 * is that of all that a vendor order takes of the product. Stock, minimum quantities (of a product within a vendor order, over all its lines), districts and the most vendors an
 * order may have are kept. What is not served is short.
 *
 * <p>The same offers and lines, in whichever order, always give the same plan: no clock and no chance has a say. Among
 * equally good plans the first found stays, and lower offer ids are tried first. For any number of threads, as long as
 * each has its own book.
 *
 * @see <a href="https://doi.org/10.1287/opre.26.6.992">Erlenkotter 1978</a> for the bounds; docs/adr/0008 tells why
 */
public final class VendorRouter {

    /** Beyond this many vendors, better bounds are worth more than they cost. */
    private static final int FEW_VENDORS = 12;

    private static final int PAISA_DECIMALS = 2;
    private static final Comparator<OrderLine> BY_NUMBER = Comparator.comparingInt(OrderLine::lineNo);

    private final RoutingSettings settings;

    public VendorRouter(RoutingSettings settings) {
        this.settings = settings;
    }

    /** As below, for an order that names no date. */
    public RoutingPlan plan(List<OrderLine> lines, OfferBook book, String district) {
        return plan(lines, book, district, settings.costs().wishedDays());
    }

    /** As below, for an order that names no date. */
    public RoutingPlan plan(List<OrderLine> lines, OfferBook book, String district, Set<UUID> excluded) {
        return plan(lines, book, district, settings.costs().wishedDays(), excluded);
    }

    /**
     * Plans one order and takes what it needs from the book.
     *
     * @param lines with known products; a line without a product is short in full
     * @param district where to deliver, or null when any vendor may
     * @param wishedDays days until delivery that cost nothing, 0 or more
     */
    public RoutingPlan plan(List<OrderLine> lines, OfferBook book, String district, int wishedDays) {
        return plan(lines, book, district, wishedDays, Set.of());
    }

    /**
     * As above, without some vendors.
     *
     * @param excluded vendors that are not to be asked, since they declined before
     */
    public RoutingPlan plan(
            List<OrderLine> lines, OfferBook book, String district, int wishedDays, Set<UUID> excluded) {
        List<OrderLine> ordered = new ArrayList<>(lines);
        ordered.sort(BY_NUMBER);
        RoutingProblem problem = new ProblemBuilder(book, settings, wishedDays, excluded).build(ordered, district);
        VendorSearch search = new VendorSearch(problem, dualPrices(problem), settings.stepBudget());
        search.run();
        PlanDraft draft = new PlanDraft(problem, book, settings.costs(), wishedDays, search.best);
        draft.allocate(ordered);
        return draft.plan(guarantee(search, draft));
    }

    private static long[] dualPrices(RoutingProblem problem) {
        DualPrices ascent = new DualPrices(problem);
        long[] best = ascent.ascend(0);
        if (problem.vendors <= FEW_VENDORS) {
            return best;
        }
        long bound = ascent.bound(best);
        // What a place among the few is worth is unknown: from a thousandth of the order to an eighth.
        for (int halvings = 10; halvings >= 3; halvings--) {
            long[] prices = ascent.ascend(bound >> halvings);
            long proven = ascent.bound(prices);
            if (proven > bound) {
                bound = proven;
                best = prices;
            }
        }
        return best;
    }

    private static Guarantee guarantee(VendorSearch search, PlanDraft draft) {
        if (search.isExact()) {
            return new Exact();
        }
        long units = search.bestShort - search.openShort;
        long paisa = Math.max(0, draft.totalPaisa() - search.openCost);
        return new Bounded(units, units > 0 ? null : BigDecimal.valueOf(paisa, PAISA_DECIMALS));
    }
}
