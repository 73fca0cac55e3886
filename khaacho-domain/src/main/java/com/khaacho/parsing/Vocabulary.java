package com.khaacho.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of a catalogue by how they sound and by what is left of them without a letter, so that a word that is not
 * among them is found in a few look-ups whatever the catalogue's size.
 */
final class Vocabulary {

    /** Shorter words are one letter away from each other too often: dal, dal; nun, mung. */
    private static final int SHORTEST = 4;

    /** Longer ones are no words, and what is left of them without a letter would fill the memory. */
    private static final int LONGEST = 40;

    private static final int SHORTEST_SKELETON = 3;
    private static final List<String> ENDINGS = List.of("haru", "ko", "s", "es", "हरू", "हरु", "को", "लाई", "मा", "का");

    private static final int INFLECTED = 1;
    private static final int SOUNDS_ALIKE = 2;
    private static final int ONE_LETTER = 3;
    private static final int ONE_SOUND = 4;
    /** From here on a word is understood only beside another one. */
    static final int WEAK = 5;

    private static final int SAME_BONES = WEAK;
    private static final int SHORT = WEAK + 1;

    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, List<String>> byRest = new HashMap<>();
    private final Map<String, List<String>> bySoundRest = new HashMap<>();
    private final Map<String, List<String>> byBones = new HashMap<>();

    void add(String word) {
        if (Character.isDigit(word.charAt(0)) || word.length() > LONGEST) {
            return;
        }
        String key = Spelling.key(word);
        put(bySound, key, word);
        put(bySound, word, word);
        if (word.length() >= SHORTEST) {
            Spelling.shortened(word).forEach(rest -> put(byRest, rest, word));
        }
        if (key.length() > SHORTEST) {
            Spelling.shortened(key).forEach(rest -> put(bySoundRest, rest, word));
        }
        String bones = Spelling.skeleton(key);
        if (bones.length() >= SHORTEST_SKELETON) {
            put(byBones, bones, word);
        }
    }

    private static void put(Map<String, List<String>> map, String key, String word) {
        List<String> words = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    /** Those that this word may stand for, each once, the closest first. */
    List<Meaning> like(String word) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        Map<String, Integer> found = new TreeMap<>();
        for (String ending : ENDINGS) {
            if (word.length() >= ending.length() + 2 && word.endsWith(ending)) {
                String bare = word.substring(0, word.length() - ending.length());
                note(found, bySound.get(bare), INFLECTED);
            }
        }
        String key = Spelling.key(word);
        if (key.length() >= SHORTEST_SKELETON) {
            note(found, bySound.get(key), SOUNDS_ALIKE);
        }
        if (word.length() == SHORTEST - 1) {
            // "gat" of "gate"; in other ways short words are too close to each other.
            byRest.getOrDefault(word, List.of()).stream()
                    .filter(known -> known.charAt(0) == word.charAt(0))
                    .forEach(known -> found.merge(known, SHORT, Math::min));
        } else if (word.length() >= SHORTEST) {
            near(found, word);
            if (key.length() > SHORTEST) {
                Spelling.shortened(key).forEach(rest -> noteNearSounds(found, bySoundRest.get(rest), key));
            }
            String bones = Spelling.skeleton(key);
            if (bones.length() >= SHORTEST_SKELETON) {
                note(found, byBones.get(bones), SAME_BONES);
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Meaning(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Meaning::cost).thenComparing(Meaning::word))
                .toList();
    }

    private void near(Map<String, Integer> found, String word) {
        Set<String> rests = Spelling.shortened(word);
        for (String rest : rests) {
            for (String known : byRest.getOrDefault(rest, List.of())) {
                if (Typo.isOne(word, known)) {
                    found.merge(known, ONE_LETTER, Math::min);
                }
            }
        }
    }

    private static void noteNearSounds(Map<String, Integer> found, List<String> words, String key) {
        if (words != null) {
            for (String known : words) {
                if (Typo.isOne(key, Spelling.key(known))) {
                    found.merge(known, ONE_SOUND, Math::min);
                }
            }
        }
    }

    private static void note(Map<String, Integer> found, List<String> words, int cost) {
        if (words != null) {
            words.forEach(word -> found.merge(word, cost, Math::min));
        }
    }
}
