package com.khaacho.parsing.app;

import com.khaacho.catalog.CatalogueException;
import com.khaacho.catalog.ProductStore;
import com.khaacho.parsing.AliasException;
import com.khaacho.parsing.AliasException.Code;
import com.khaacho.parsing.AliasSuggestion;
import com.khaacho.parsing.AliasSuggestion.Decision;
import com.khaacho.parsing.AliasSuggestions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** The database's part of a decision: the word and, if it is yes, the product's new alias, together or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DecideAliasTransaction {

    private AliasSuggestions suggestions;
    private ProductStore products;

    @Inject
    public DecideAliasTransaction(AliasSuggestions suggestions, ProductStore products) {
        this.suggestions = suggestions;
        this.products = products;
    }

    /** For the container only. */
    public DecideAliasTransaction() {}

    /**
     * Decides once; the same said again is answered as it stands.
     *
     * @throws AliasException ALIAS_SUGGESTION_NOT_FOUND, ALIAS_DECIDED or ALIAS_REFUSED
     * @throws CatalogueException CATALOGUE_BUSY while an import has the catalogue for itself
     */
    public AliasSuggestion decide(UUID id, Decision decision, String by) {
        AliasSuggestion suggestion = suggestions
                .lock(id)
                .orElseThrow(() -> new AliasException(Code.ALIAS_SUGGESTION_NOT_FOUND, "There is no such suggestion."));
        if (suggestion.decision() == decision) {
            return suggestion;
        } else if (suggestion.decision() != null) {
            throw new AliasException(
                    Code.ALIAS_DECIDED,
                    "It was " + suggestion.decision() + " before, by " + suggestion.decidedBy() + '.');
        }
        if (decision == Decision.ACCEPTED) {
            learn(suggestion);
        }
        suggestions.decide(id, decision, by);
        return suggestions.find(id).orElseThrow();
    }

    private void learn(AliasSuggestion suggestion) {
        if (!products.share()) {
            throw new CatalogueException(
                    CatalogueException.Code.CATALOGUE_BUSY, "An import is being written; try again when it is done");
        }
        if (suggestions.isTaken(suggestion)) {
            throw new AliasException(Code.ALIAS_REFUSED, "The name was given to another product before.");
        }
        if (!products.addAlias(suggestion.productId(), suggestion.alias())) {
            throw new AliasException(
                    Code.ALIAS_REFUSED, "The product is not sold any more, or has all names it may have.");
        }
    }
}
