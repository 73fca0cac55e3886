package com.khaacho.order.app;

import com.khaacho.catalog.Product;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.identity.AppUser;
import com.khaacho.identity.Role;
import com.khaacho.identity.app.TokenSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;

/**
 * A retailer that does not exist, for practice: its orders go the whole way of acceptance and are taken back at the
 * broker. Its id is drawn anew in each process and stands in no token but the ones signed here, so nobody else's order
 * can be mistaken for practice.
 */
@ApplicationScoped
public class Rehearsal {

    private final UUID party = UUID.randomUUID();
    private final TokenSigner signer;
    private final CatalogueSnapshot snapshot;

    @Inject
    public Rehearsal(TokenSigner signer, CatalogueSnapshot snapshot) {
        this.signer = signer;
        this.snapshot = snapshot;
    }

    /** For the container's proxy only. */
    protected Rehearsal() {
        this(null, null);
    }

    boolean isPlacedBy(UUID retailer) {
        return party.equals(retailer);
    }

    /** A token for the retailer that does not exist, under a user name of its own. */
    public String token(int user) {
        AppUser nobody = new AppUser(party, party, "rehearsal-" + user, "", Set.of(Role.RETAILER), true);
        return signer.sign(nobody).text();
    }

    /** The body of an ordinary order; of text while the catalogue is not known. */
    public String body() {
        Iterator<Product> products = snapshot.current().products().iterator();
        StringBuilder items = new StringBuilder();
        for (int line = 1; line <= 3 && products.hasNext(); line++) {
            items.append(items.length() == 0 ? "" : ",");
            items.append("{\"productId\":").append(products.next().id());
            items.append(",\"quantity\":").append(line).append('}');
        }
        return items.length() == 0
                ? "{\"text\":\"practice\",\"customerRef\":\"practice\"}"
                : "{\"customerRef\":\"practice\",\"items\":[" + items + "],\"priority\":\"normal\"}";
    }
}
