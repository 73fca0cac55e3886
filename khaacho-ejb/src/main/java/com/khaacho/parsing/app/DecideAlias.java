package com.khaacho.parsing.app;

import com.khaacho.identity.Caller;
import com.khaacho.parsing.AliasException;
import com.khaacho.parsing.AliasException.Code;
import com.khaacho.parsing.AliasSuggestion;
import com.khaacho.parsing.AliasSuggestion.Decision;
import com.khaacho.parsing.AliasSuggestions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * An operator's word on names that the catalogue may learn. Nobody teaches what would not help: a word of the language, or a
 * name that other products have, would still be asked about. All methods throw
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class DecideAlias {

    private final AliasSuggestions suggestions;
    private final ReadText reading;

    @EJB
    private DecideAliasTransaction transaction;

    @Inject
    public DecideAlias(AliasSuggestions suggestions, ReadText reading) {
        this.suggestions = suggestions;
        this.reading = reading;
    }

    /** For the container's proxy only. */
    protected DecideAlias() {
        this(null, null);
    }

    /**
     * Those first that were suggested first.
     *
     * @param decision null for those that wait
     */
    public List<AliasSuggestion> list(Decision decision, UUID after, int limit) {
        return suggestions.list(decision, after, limit);
    }

    /**
     * The product has the alias from now on; texts are read with it within seconds.
     *
     * @throws AliasException ALIAS_SUGGESTION_NOT_FOUND, ALIAS_DECIDED or ALIAS_REFUSED
     */
    public AliasSuggestion accept(UUID id, Caller operator) {
        suggestions.find(id).filter(found -> found.decision() == null).ifPresent(this::requireHelp);
        return transaction.decide(id, Decision.ACCEPTED, "user:" + operator.username());
    }

    /**
     * It is not suggested again.
     *
     * @throws AliasException ALIAS_SUGGESTION_NOT_FOUND or ALIAS_DECIDED
     */
    public AliasSuggestion reject(UUID id, Caller operator) {
        return transaction.decide(id, Decision.REJECTED, "user:" + operator.username());
    }

    private void requireHelp(AliasSuggestion suggestion) {
        if (!reading.wouldBeRead(suggestion.alias(), suggestion.productId())) {
            throw new AliasException(
                    Code.ALIAS_REFUSED, "A text with this name would still not be read as " + suggestion.sku() + '.');
        }
    }
}
