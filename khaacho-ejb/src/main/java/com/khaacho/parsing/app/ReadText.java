package com.khaacho.parsing.app;

import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.parsing.Candidate;
import com.khaacho.parsing.OrderTextParser;
import com.khaacho.parsing.ParsedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads texts over the catalogue as this node knows it. One for all, for its index of the catalogue is large. */
@ApplicationScoped
public class ReadText {

    private final OrderTextParser parser = new OrderTextParser();
    private final CatalogueSnapshot catalogue;

    @Inject
    public ReadText(CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
    }

    /** For the container's proxy only. */
    protected ReadText() {
        this(null);
    }

    /** Nothing is written: what an order with this text would be understood as. */
    public ParsedText read(String text) {
        return parser.parse(text, catalogue.current());
    }

    /** By the in-process parser alone: for lists that read many texts anew, and must neither wait nor cost. */
    public ParsedText readAgain(String text) {
        return parser.parse(text, catalogue.current());
    }

    /** What a wording that {@link #readAgain} left unmatched may mean, the likeliest first. */
    public List<Candidate> candidates(String wording, int limit) {
        return parser.candidates(wording, catalogue.current(), limit);
    }
}
