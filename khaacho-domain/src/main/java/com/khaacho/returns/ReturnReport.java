package com.khaacho.returns;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What somebody says came back or was short.
 *
 * @param lines each pair of line and reason once
 * @param note null when there is none
 * @param key of the caller, so that the report counts once; null when it has none
 * @param hash SHA-256 of what the key stands for; null without a key
 */
public record ReturnReport(UUID invoiceId, List<ReturnLine> lines, String note, String key, String hash) {

    public ReturnReport {
        lines = List.copyOf(lines);
    }

    /** Selling units by line number, of all reasons. */
    public SortedMap<Integer, Integer> quantities() {
        return GoodsReturn.sum(lines);
    }
}
