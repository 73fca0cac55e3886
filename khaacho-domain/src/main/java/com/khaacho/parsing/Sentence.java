package com.khaacho.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a message.
 *
 * @param clauses its parts between commas
 * @param asks whether it ends with a question mark
 */
record Sentence(List<String> clauses, boolean asks) {

    private static final Pattern END = Pattern.compile("[\\n;।!?]+|\\.{2,}|\\.(?=\\s|$)|$");
    private static final Pattern COMMA = Pattern.compile("[,|•]|:(?=\\s|$)|(?<=\\s)/(?=\\s)");

    /** "1.", "2)", "(3)" and "a)" at the head of a line. */
    private static final Pattern NUMBERING =
            Pattern.compile("(?m)^[ \\t•*-]*\\(?(?:\\d{1,3}[.)](?=\\s|\\p{L})|[a-z]\\)(?=\\s))");

    static List<Sentence> of(String clean) {
        String text = NUMBERING.matcher(clean).replaceAll("");
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            List<String> clauses = COMMA.splitAsStream(text.substring(from, end.start()))
                    .filter(clause -> !clause.isBlank())
                    .toList();
            if (!clauses.isEmpty()) {
                sentences.add(new Sentence(clauses, end.group().contains("?")));
            }
            from = end.end();
        }
        return sentences;
    }
}
