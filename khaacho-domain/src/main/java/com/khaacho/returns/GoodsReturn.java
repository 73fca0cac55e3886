package com.khaacho.returns;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A reported return or shortage of goods of one invoice.
 *
 * @param id that of its credit note, once it is accepted
 * @param lines by line number
 * @param note null when there is none
 * @param decision null while the vendor has not answered
 */
public record GoodsReturn(
        UUID id,
        UUID invoiceId,
        UUID vendorId,
        UUID retailerId,
        List<ReturnLine> lines,
        String note,
        String reportedBy,
        Instant reportedAt,
        Decision decision) {

    public GoodsReturn {
        lines = List.copyOf(lines);
    }

    /**
     * The vendor's answer.
     *
     * @param declineReason null when it accepted
     * @param restocked whether it took what is fit for sale back into its stock
     */
    public record Decision(String by, Instant at, String declineReason, boolean restocked) {}

    public ReturnStatus status() {
        if (decision == null) {
            return ReturnStatus.REPORTED;
        }
        return decision.declineReason() == null ? ReturnStatus.ACCEPTED : ReturnStatus.DECLINED;
    }

    /** The same with the vendor's answer. */
    public GoodsReturn decided(Decision answer) {
        return new GoodsReturn(id, invoiceId, vendorId, retailerId, lines, note, reportedBy, reportedAt, answer);
    }

    /** Selling units by line number, of all reasons. */
    public SortedMap<Integer, Integer> quantities() {
        return sum(lines);
    }

    /** Selling units by line number, of what the vendor may take back into its stock. */
    public SortedMap<Integer, Integer> fitForSale() {
        return sum(lines.stream().filter(line -> line.reason().isFitForSale()).toList());
    }

    /** Its reasons as they stand on the credit note, each once. */
    public String printedReason() {
        return lines.stream()
                .map(ReturnLine::reason)
                .distinct()
                .sorted()
                .map(ReturnReason::printed)
                .collect(Collectors.joining(", "));
    }

    /** Units by line number, of all reasons. */
    static SortedMap<Integer, Integer> sum(List<ReturnLine> lines) {
        SortedMap<Integer, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.lineNo(), line.quantity(), Integer::sum));
        return units;
    }
}
