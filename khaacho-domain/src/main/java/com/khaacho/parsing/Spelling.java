package com.khaacho.parsing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a word sounds, however it is written: Nepali in Latin letters has no one spelling, and Devanagari is read as its
 * usual transliteration. Two words that sound the same have the same key.
 */
final class Spelling {

    private static final Map<Character, String> CONSONANTS = Map.ofEntries(
            Map.entry('क', "k"),
            Map.entry('ख', "kh"),
            Map.entry('ग', "g"),
            Map.entry('घ', "gh"),
            Map.entry('ङ', "ng"),
            Map.entry('च', "ch"),
            Map.entry('छ', "chh"),
            Map.entry('ज', "j"),
            Map.entry('झ', "jh"),
            Map.entry('ञ', "n"),
            Map.entry('ट', "t"),
            Map.entry('ठ', "th"),
            Map.entry('ड', "d"),
            Map.entry('ढ', "dh"),
            Map.entry('ण', "n"),
            Map.entry('त', "t"),
            Map.entry('थ', "th"),
            Map.entry('द', "d"),
            Map.entry('ध', "dh"),
            Map.entry('न', "n"),
            Map.entry('प', "p"),
            Map.entry('फ', "ph"),
            Map.entry('ब', "b"),
            Map.entry('भ', "bh"),
            Map.entry('म', "m"),
            Map.entry('य', "y"),
            Map.entry('र', "r"),
            Map.entry('ल', "l"),
            Map.entry('व', "w"),
            Map.entry('श', "sh"),
            Map.entry('ष', "sh"),
            Map.entry('स', "s"),
            Map.entry('ह', "h"));

    private static final Map<Character, String> VOWELS = Map.ofEntries(
            Map.entry('अ', "a"),
            Map.entry('आ', "a"),
            Map.entry('इ', "i"),
            Map.entry('ई', "i"),
            Map.entry('उ', "u"),
            Map.entry('ऊ', "u"),
            Map.entry('ए', "e"),
            Map.entry('ऐ', "ai"),
            Map.entry('ओ', "o"),
            Map.entry('औ', "au"),
            Map.entry('ऋ', "ri"),
            Map.entry('ा', "a"),
            Map.entry('ि', "i"),
            Map.entry('ी', "i"),
            Map.entry('ु', "u"),
            Map.entry('ू', "u"),
            Map.entry('े', "e"),
            Map.entry('ै', "ai"),
            Map.entry('ो', "o"),
            Map.entry('ौ', "au"),
            Map.entry('ृ', "ri"));

    private static final char VIRAMA = '्';

    private Spelling() {}

    /** One way to write what many write in two: long and short vowels, the two marks of a nasal, in Devanagari. */
    static String folded(String word) {
        return word.replace('ी', 'ि')
                .replace('ू', 'ु')
                .replace('ई', 'इ')
                .replace('ऊ', 'उ')
                .replace('ँ', 'ं');
    }

    /** Shorter than the word, or empty for a word without letters. */
    static String key(String word) {
        String latin = latin(word);
        String folded = latin.replace("ck", "k")
                .replace("chh", "c")
                .replace("ch", "c")
                .replace("ph", "f")
                .replace("bh", "b")
                .replace("sh", "s")
                .replace("x", "ks")
                .replace("q", "k")
                .replace("z", "j")
                .replace("w", "v")
                .replace("ee", "i")
                .replace("oo", "u")
                .replace("y", "i");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean silent = c == 'h' && i > 0;
            boolean doubled = !key.isEmpty() && key.charAt(key.length() - 1) == c;
            if (!silent && !doubled) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** The key without its vowels but the first letter: what is left of a word typed in a hurry. */
    static String skeleton(String key) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (i == 0 || "aeiou".indexOf(key.charAt(i)) < 0) {
                bones.append(key.charAt(i));
            }
        }
        return bones.toString();
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String consonant = CONSONANTS.get(c);
            if (consonant != null) {
                latin.append(consonant);
                latin.append(hasOwnVowel(word, i) ? "a" : "");
            } else if (VOWELS.containsKey(c)) {
                latin.append(VOWELS.get(c));
            } else if (c == 'ं' || c == 'ँ') {
                latin.append('n');
            } else if (c != VIRAMA) {
                latin.append(c);
            }
        }
        return latin.toString();
    }

    /** Nepali drops it at the end of a word. */
    private static boolean hasOwnVowel(String word, int i) {
        if (i + 1 == word.length()) {
            return false;
        }
        char next = word.charAt(i + 1);
        return CONSONANTS.containsKey(next) || next == 'ं' || next == 'ँ';
    }

    /** The word and all that is left of it without one letter: two words with one of these in common are close. */
    static Set<String> shortened(String word) {
        Set<String> all = new HashSet<>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }
}
