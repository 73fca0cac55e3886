package com.khaacho.parsing;

/** Two words that differ by one slip: a letter more, less, other, or two neighbours swapped. */
final class Typo {

    private Typo() {}

    static boolean isOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int shortest = Math.min(a.length(), b.length());
        int same = 0;
        while (same < shortest && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (a.length() != b.length()) {
            String longer = a.length() > b.length() ? a : b;
            String shorter = a.length() > b.length() ? b : a;
            return longer.substring(same + 1).equals(shorter.substring(same));
        }
        return a.substring(same + 1).equals(b.substring(same + 1)) || isSwap(a, b, same);
    }

    private static boolean isSwap(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
