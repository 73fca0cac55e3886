package com.khaacho.parsing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which models read orders, and where they are.
 *
 * @param chain names of providers in the order they are asked; empty: the in-process parser alone
 * @param providers those of the chain, by name
 * @param candidates products that a model is shown at most, 1 to 500
 */
public record AiSettings(List<String> chain, Map<String, Provider> providers, int candidates) {

    public static final String OPENAI = "openai";
    public static final String ANTHROPIC = "anthropic";
    public static final String LOCAL = "local";

    private static final Set<String> KNOWN = Set.of(OPENAI, ANTHROPIC, LOCAL);
    private static final int MOST_CANDIDATES = 500;

    /**
     * Where a provider is reached.
     *
     * @param key not shown; a local server may need none
     */
    public record Provider(URI url, String key, String model) {

        @Override
        public String toString() {
            return "Provider[url=" + url + ", model=" + model + "]";
        }
    }

    public AiSettings {
        chain = List.copyOf(chain);
        providers = Map.copyOf(providers);
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException("khaacho.ai.candidates must be 1 to 500");
        }
        for (String name : chain) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                        "khaacho.ai.parser.chain knows openai, anthropic and local, not " + name);
            }
            require(name, providers.get(name));
        }
        if (Set.copyOf(chain).size() < chain.size()) {
            throw new IllegalArgumentException("khaacho.ai.parser.chain names a provider twice");
        }
    }

    private static void require(String name, Provider provider) {
        String prefix = "khaacho.ai." + name;
        if (provider == null || !isAddress(provider.url)) {
            throw new IllegalArgumentException(prefix + ".url must be an http or https address");
        } else if (provider.model == null || provider.model.isBlank()) {
            throw new IllegalArgumentException(prefix + ".model is missing although the chain names it");
        } else if (!name.equals(LOCAL) && (provider.key == null || provider.key.isBlank())) {
            throw new IllegalArgumentException(prefix + ".key is missing although the chain names it");
        }
    }

    private static boolean isAddress(URI url) {
        return url != null
                && url.getScheme() != null
                && Set.of("http", "https").contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getHost() != null
                && url.getUserInfo() == null;
    }
}
