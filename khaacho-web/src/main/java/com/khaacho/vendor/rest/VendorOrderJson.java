package com.khaacho.vendor.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.shared.Money;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrderView;
import com.khaacho.vendor.VendorOrderView.Article;
import com.khaacho.vendor.app.FindVendorOrders;

/** Vendor orders as JSON. Members without a value are left out. */
final class VendorOrderJson {

    private VendorOrderJson() {}

    static byte[] one(VendorOrderView view, FindVendorOrders find) {
        JsonOutput json = new JsonOutput();
        write(json, view, find);
        return json.toBytes();
    }

    static void write(JsonOutput json, VendorOrderView view, FindVendorOrders find) {
        VendorOrder order = view.order();
        boolean waits = order.status() == VendorOrderStatus.PLACED;
        json.object()
                .text("vendorOrderId", order.id().toString())
                .text("orderId", order.orderId().toString())
                .text("vendorId", order.vendorId().toString())
                .text("vendorName", view.vendorName())
                .text("status", order.status().name())
                .text("reason", view.reason())
                .number("attempt", order.attempt())
                .text("placedAt", view.placedAt().toString())
                .text("answerBy", waits ? find.answerBy(view.placedAt()).toString() : null)
                .text("updatedAt", view.updatedAt().toString())
                .text("retailerId", view.retailerId().toString())
                .text("retailerName", view.retailerName())
                .text("district", view.district())
                .text(
                        "deliveryDate",
                        view.deliveryDate() == null ? null : view.deliveryDate().toString())
                .text("deliveryAddress", view.deliveryAddress())
                .text("contactPhone", view.contactPhone())
                .text("paymentTerms", view.paymentTerms().word());
        writeMoney(json, "total", order.total());
        json.array("lines");
        for (int i = 0; i < order.lines().size(); i++) {
            writeLine(json, order.lines().get(i), view.articles().get(i));
        }
        json.end().end();
    }

    private static void writeLine(JsonOutput json, VendorOrderLine line, Article article) {
        json.object()
                .number("lineNo", line.lineNo())
                .wholeNumber("productId", line.productId())
                .text("sku", article.sku())
                .text("name", article.name())
                .text("unit", article.unit())
                .number("quantity", line.quantity());
        if (line.delivered() != null) {
            json.number("delivered", line.delivered());
        }
        writeMoney(json, "unitPrice", Money.npr(line.unitPrice()));
        json.end();
    }

    private static void writeMoney(JsonOutput json, String name, Money money) {
        json.object(name)
                .text("amount", money.amount().toPlainString())
                .text("currency", money.currency())
                .end();
    }
}
