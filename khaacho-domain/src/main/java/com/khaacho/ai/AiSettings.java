package com.khaacho.ai;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which models are asked, and where they are.
 *
 * @param chain names of providers that read orders, in the order they are asked; empty: the in-process parser alone
 * @param riskChain the same for opinions on risk; empty: the rules alone
 * @param providers those of the chains, by name
 * @param candidates products that a model is shown at most, 1 to 500
 * @param dailyBudget US dollars that all nodes may spend on a day (UTC), 0 to 1,000,000; beyond it nobody is asked
 */
public record AiSettings(
        List<String> chain,
        List<String> riskChain,
        Map<String, Provider> providers,
        int candidates,
        BigDecimal dailyBudget) {

    public static final String OPENAI = "openai";
    public static final String ANTHROPIC = "anthropic";
    public static final String LOCAL = "local";

    private static final Set<String> KNOWN = Set.of(OPENAI, ANTHROPIC, LOCAL);
    private static final int MOST_CANDIDATES = 500;
    private static final BigDecimal RICHEST = BigDecimal.valueOf(1_000_000);

    /**
     * Where a provider is reached.
     *
     * @param key not shown; a local server may need none
     * @param price what its tokens cost
     */
    public record Provider(URI url, String key, String model, Price price) {

        @Override
        public String toString() {
            return "Provider[url=" + url + ", model=" + model + "]";
        }
    }

    /** US dollars for a million tokens of a question and of an answer, 0 to 10,000 each. */
    public record Price(BigDecimal in, BigDecimal out) {

        private static final BigDecimal DEAREST = BigDecimal.valueOf(10_000);

        public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

        public Price {
            if (in.signum() < 0 || out.signum() < 0 || in.compareTo(DEAREST) > 0 || out.compareTo(DEAREST) > 0) {
                throw new IllegalArgumentException("khaacho.ai prices of a million tokens must be 0 to 10000");
            }
        }

        /** US dollars, six decimals. */
        public BigDecimal of(ModelCall.Usage usage) {
            BigDecimal millionths =
                    in.multiply(BigDecimal.valueOf(usage.in())).add(out.multiply(BigDecimal.valueOf(usage.out())));
            return millionths.movePointLeft(6).setScale(6, RoundingMode.HALF_UP);
        }
    }

    public AiSettings {
        chain = List.copyOf(chain);
        riskChain = List.copyOf(riskChain);
        providers = Map.copyOf(providers);
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException("khaacho.ai.candidates must be 1 to 500");
        }
        if (dailyBudget.signum() < 0 || dailyBudget.compareTo(RICHEST) > 0) {
            throw new IllegalArgumentException("khaacho.ai.usd-per-day must be 0 to 1000000");
        }
        check(chain, providers, "khaacho.ai.parser.chain");
        check(riskChain, providers, "khaacho.ai.risk.chain");
    }

    /** Nobody is asked about risk. */
    public AiSettings(List<String> chain, Map<String, Provider> providers, int candidates, BigDecimal dailyBudget) {
        this(chain, List.of(), providers, candidates, dailyBudget);
    }

    private static void check(List<String> chain, Map<String, Provider> providers, String key) {
        for (String name : chain) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(key + " knows openai, anthropic and local, not " + name);
            }
            require(name, providers.get(name));
        }
        if (Set.copyOf(chain).size() < chain.size()) {
            throw new IllegalArgumentException(key + " names a provider twice");
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
