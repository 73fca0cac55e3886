package com.khaacho.attachment.program;

import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tesseract's table (tsv, versions 4 and 5): twelve columns, of which level, page, block, paragraph and line are the first five, the
 * confidence from 0 to 100 is the eleventh and the word the last.
 */
final class TesseractWords {

    private static final String WORD_LEVEL = "5";
    private static final int COLUMNS = 12;
    private static final int CONFIDENCE = 10;
    private static final int WORD = 11;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private TesseractWords() {}

    static Recognition of(String table) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        int words = 0;
        for (String row : table.split("\n", -1)) {
            String[] columns = row.split("\t", -1);
            if (columns.length == COLUMNS && columns[0].equals(WORD_LEVEL) && !columns[WORD].isBlank()) {
                String line = String.join(".", columns[1], columns[2], columns[3], columns[4]);
                lines.computeIfAbsent(line, first -> new ArrayList<>()).add(columns[WORD].strip());
                sum = sum.add(confidence(columns[CONFIDENCE]));
                words++;
            }
        }
        if (words == 0) {
            return new Nothing("No text was found in the picture.");
        }
        String text = String.join(
                "\n",
                lines.values().stream().map(line -> String.join(" ", line)).toList());
        return new Read(text, sum.divide(HUNDRED.multiply(new BigDecimal(words)), 4, RoundingMode.DOWN));
    }

    private static BigDecimal confidence(String column) {
        return NUMBER.matcher(column).matches() ? new BigDecimal(column).min(HUNDRED) : BigDecimal.ZERO;
    }
}
