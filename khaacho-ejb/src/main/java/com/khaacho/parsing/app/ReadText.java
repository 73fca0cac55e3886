package com.khaacho.parsing.app;

import com.khaacho.ai.AiSettings;
import com.khaacho.ai.app.AiBudget;
import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.feature.Feature;
import com.khaacho.feature.app.Features;
import com.khaacho.parsing.Candidate;
import com.khaacho.parsing.LanguageModel;
import com.khaacho.parsing.OrderTextParser;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.ParserChain;
import com.khaacho.parsing.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads texts over the catalogue as this node knows it. One for all, for its index of the catalogue is large. */
@ApplicationScoped
public class ReadText {

    private final OrderTextParser rules = new OrderTextParser();
    private final CatalogueSnapshot catalogue;
    private final ParserChain chain;
    private final boolean asksModels;
    private final AiBudget budget;
    private final BooleanSupplier switchedOn;

    @Inject
    public ReadText(
            CatalogueSnapshot catalogue,
            AiSettings settings,
            @Any Instance<LanguageModel> models,
            AiBudget budget,
            Features features) {
        this(
                catalogue,
                inOrder(settings, models),
                settings.candidates(),
                budget,
                () -> features.isOn(Feature.AI_ORDER_PARSING));
    }

    /**
     * Without a container.
     *
     * @param models in the order in which they are asked
     * @param candidates products that a model is shown at most
     * @param budget not asked without models
     * @param switchedOn whether models may be asked at this moment
     */
    public ReadText(
            CatalogueSnapshot catalogue,
            List<LanguageModel> models,
            int candidates,
            AiBudget budget,
            BooleanSupplier switchedOn) {
        this.budget = budget;
        this.switchedOn = switchedOn;
        this.catalogue = catalogue;
        this.chain = new ParserChain(models, rules, candidates);
        this.asksModels = !models.isEmpty();
    }

    /** Without a container, by the rules alone. */
    public ReadText(CatalogueSnapshot catalogue) {
        this(catalogue, List.of(), 1, null, () -> false);
    }

    /** For the container's proxy only. */
    protected ReadText() {
        this(null);
    }

    private static List<LanguageModel> inOrder(AiSettings settings, Instance<LanguageModel> models) {
        return settings.chain().stream()
                .<LanguageModel>map(name -> new GuardedModel(models.stream()
                        .filter(model -> model.provider().equals(name))
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    /** Whether a reading may take long: then it must not happen in a transaction. */
    public boolean asksModels() {
        return asksModels && switchedOn.getAsBoolean();
    }

    /** What an order with this text would be understood as; nothing but its cost is written. May take minutes. */
    public Reading preview(String text) {
        Reading reading = read(text);
        if (!reading.calls().isEmpty()) {
            budget.book(reading.calls());
        }
        return reading;
    }

    /** Asks the chain, or the rules alone while models are off or the day's money is spent. The caller books the questions. */
    Reading read(String text) {
        if (!asksModels() || budget.isSpent()) {
            return rules.read(text, catalogue.current());
        }
        Reading reading = chain.read(text, catalogue.current());
        budget.asked(reading.calls());
        return reading;
    }

    /** By the rules alone: within milliseconds, asking nobody; for transactions, and for lists of many texts. */
    public ParsedText readHere(String text) {
        return rules.parse(text, catalogue.current());
    }

    /** The words of a wording that name goods; empty when it names none, or several. */
    public Optional<String> nameIn(String wording) {
        return rules.nameIn(wording, catalogue.current());
    }

    /**
     * Whether the name alone would be read as this product, if it were one of its aliases, and is not read as anything
     * today: what shops mean by it stays.
     */
    public boolean wouldBeRead(String alias, long productId) {
        String order = alias + " 2";
        boolean isName = nameIn(alias).equals(Optional.of(alias));
        if (!isName || readHere(order).isUnderstood()) {
            return false;
        }
        List<Product> products = catalogue.current().products().stream()
                .map(product -> product.id() == productId ? product.alsoCalled(alias) : product)
                .toList();
        // A parser of its own: the index of a catalogue that may never be would push out that of the real one.
        ParsedText read = new OrderTextParser().parse(order, new Catalogue(products));
        return read.isUnderstood()
                && read.lines().size() == 1
                && read.lines().get(0).productId().equals(productId);
    }

    /** What a wording that {@link #readHere} left unmatched may mean, the likeliest first. */
    public List<Candidate> candidates(String wording, int limit) {
        return rules.candidates(wording, catalogue.current(), limit);
    }
}
