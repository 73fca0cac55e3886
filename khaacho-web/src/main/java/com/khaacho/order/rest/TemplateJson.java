package com.khaacho.order.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.Template;
import com.khaacho.order.TemplateSummary;
import java.util.List;

/** Templates as JSON. Members without a value are left out. */
final class TemplateJson {

    private TemplateJson() {}

    static byte[] one(Template template) {
        JsonOutput json = new JsonOutput()
                .object()
                .text("name", template.content().name())
                .text("district", template.content().district())
                .text("note", template.content().note())
                .array("items");
        for (RequestedLine line : template.content().items()) {
            json.object()
                    .text("sku", line.sku())
                    .wholeNumber("productId", line.productId())
                    .number("quantity", line.quantity())
                    .text("unit", line.unit())
                    .end();
        }
        return json.end()
                .number("version", template.version())
                .text("updatedAt", template.updatedAt().toString())
                .end()
                .toBytes();
    }

    static byte[] list(List<TemplateSummary> templates) {
        JsonOutput json = new JsonOutput().object().array("templates");
        for (TemplateSummary template : templates) {
            json.object()
                    .text("name", template.name())
                    .number("lines", template.lines())
                    .number("version", template.version())
                    .text("updatedAt", template.updatedAt().toString())
                    .end();
        }
        return json.end().end().toBytes();
    }
}
