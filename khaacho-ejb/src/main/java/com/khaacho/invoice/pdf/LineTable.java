package com.khaacho.invoice.pdf;

import com.khaacho.invoice.InvoiceLine;
import com.khaacho.paper.pdf.Figures;
import com.khaacho.paper.pdf.Paper;
import com.khaacho.paper.pdf.TextStyle;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The lines, with the head of the table again on each page. */
final class LineTable {

    private static final float NUMBER = Paper.LEFT + 4;
    private static final float SKU = Paper.LEFT + 28;
    private static final float DESCRIPTION = SKU + 82;
    private static final float QUANTITY_END = Paper.RIGHT - 178;
    private static final float PRICE_END = Paper.RIGHT - 98;
    private static final float AMOUNT_END = Paper.RIGHT - 4;

    private static final float SKU_WIDTH = 76;
    private static final float DESCRIPTION_WIDTH = QUANTITY_END - 52 - DESCRIPTION;

    private static final float HEAD_HEIGHT = 22;
    private static final float ROW_GAP = 5;

    private final Paper paper;
    private final TextStyle normal;
    private final TextStyle strong;

    LineTable(Paper paper, TextStyle normal, TextStyle strong) {
        this.paper = paper;
        this.normal = normal;
        this.strong = strong;
    }

    void write(List<InvoiceLine> lines) throws IOException {
        head();
        for (InvoiceLine line : lines) {
            row(line);
        }
        paper.rule(Paper.LEFT, Paper.RIGHT);
    }

    private void head() throws IOException {
        paper.shade(5, HEAD_HEIGHT - 6);
        paper.write(strong, NUMBER, "No.");
        paper.write(strong, SKU, "SKU");
        paper.write(strong, DESCRIPTION, "Description");
        paper.writeEndingAt(strong, QUANTITY_END, "Quantity");
        paper.writeEndingAt(strong, PRICE_END, "Unit price");
        paper.writeEndingAt(strong, AMOUNT_END, "Amount (NPR)");
        paper.down(HEAD_HEIGHT);
    }

    private void row(InvoiceLine line) throws IOException {
        List<String> sku = normal.wrap(line.sku(), SKU_WIDTH);
        List<String> english = normal.wrap(line.description(), DESCRIPTION_WIDTH);
        List<String> nepali = line.nameNe() == null ? List.of() : normal.wrap(line.nameNe(), DESCRIPTION_WIDTH);
        int rows = Math.max(sku.size(), english.size() + nepali.size());
        float height = rows * normal.leading() + ROW_GAP;
        if (!paper.fits(height)) {
            paper.turn();
            head();
        }
        float top = paper.y();
        figures(line);
        paper.column(normal, SKU, sku);
        paper.backTo(top);
        paper.column(normal, DESCRIPTION, english);
        paper.column(normal, DESCRIPTION, nepali);
        paper.backTo(top - height);
    }

    private void figures(InvoiceLine line) throws IOException {
        paper.write(normal, NUMBER, Integer.toString(line.lineNo()));
        paper.writeEndingAt(normal, QUANTITY_END, Figures.grouped(BigDecimal.valueOf(line.quantity())));
        paper.writeEndingAt(normal, PRICE_END, Figures.grouped(line.unitPrice()));
        paper.writeEndingAt(normal, AMOUNT_END, Figures.grouped(line.amount().amount()));
    }
}
