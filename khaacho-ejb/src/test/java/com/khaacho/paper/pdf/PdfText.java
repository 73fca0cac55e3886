package com.khaacho.paper.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed document as a reader gets it back. */
public record PdfText(List<String> pages, List<String> actual) {

    public static PdfText of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            List<String> actual = new ArrayList<>();
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                pages.add(textOf(document, number));
                actual.addAll(actualTextOf(page));
            }
            return new PdfText(pages, actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the glyphs themselves stand for. */
    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** What stands beside the glyphs; readers take this where it is. */
    private static List<String> actualTextOf(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents().stream()
                .map(PDMarkedContent::getActualText)
                .toList();
    }
}
