package com.khaacho.attachment.pdf;

import com.khaacho.attachment.AttachmentException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words that are written on pages as such, in the order of reading. */
final class PageWords extends PDFTextStripper {

    /** A full page has some thousand; parts of pages that show each other would have no end. */
    private static final int MAX_STEPS = 500_000;

    private int steps;

    private PageWords() {
        setSortByPosition(true);
    }

    static String of(PDDocument document) throws IOException {
        return new PageWords().getText(document).strip();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        steps++;
        if (steps > MAX_STEPS) {
            throw AttachmentException.refused("The document's pages take too many steps to draw");
        }
        super.processOperator(operator, operands);
    }
}
