package com.khaacho.pricing.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.pricing.PriceInsight;
import com.khaacho.pricing.PriceLevel;
import com.khaacho.pricing.PriceReading;
import com.khaacho.pricing.PriceTrend;
import com.khaacho.shared.Money;
import java.util.List;

/** What prices say as JSON. Members without a value are left out. */
final class PriceInsightJson {

    private PriceInsightJson() {}

    /** @param nextCursor null on the last page */
    static byte[] page(List<PriceInsight> insights, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("insights");
        insights.forEach(insight -> write(json, insight));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    private static void write(JsonOutput json, PriceInsight insight) {
        PriceReading reading = insight.reading();
        json.object()
                .text("sku", insight.sku())
                .text("productName", insight.productName())
                .text("basis", reading.basis().name());
        reading.level().ifPresent(level -> write(json, level));
        reading.trend().ifPresent(trend -> write(json, trend));
        if (insight.own() != null) {
            json.money("yourPrice", insight.own());
        }
        reading.outlier().ifPresent(outlier -> json.text("outlier", outlier.name()));
        reading.suggestion().ifPresent(suggestion -> json.text("suggestion", suggestion.name()));
        json.end();
    }

    private static void write(JsonOutput json, PriceLevel level) {
        json.number("vendors", level.vendors()).money("median", Money.npr(level.median()));
    }

    private static void write(JsonOutput json, PriceTrend trend) {
        json.object("trend")
                .text("direction", trend.direction().name())
                .decimal("percentPerMonth", trend.percentPerMonth())
                .number("days", trend.days())
                .end();
    }
}
