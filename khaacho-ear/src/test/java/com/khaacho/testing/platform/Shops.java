package com.khaacho.testing.platform;

import com.khaacho.testing.api.Api;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.api.Tokens;
import java.math.BigDecimal;
import java.util.UUID;

/** Retailers made for one test, so that no test sees another's orders. */
public final class Shops {
    private static final BigDecimal PLENTY = new BigDecimal("900000000.00");

    private final Database database;
    private final Api api;
    private final Tokens tokens;

    Shops(Database database, Api api, Tokens tokens) {
        this.database = database;
        this.api = api;
        this.tokens = tokens;
    }

    public Shop open() {
        return open(PLENTY);
    }

    public Shop open(BigDecimal creditLimit) {
        UUID party = UUID.randomUUID();
        String name = "shop-" + party.toString().substring(0, 8);
        database.update(
                """
                INSERT INTO party (id, kind, name, district, municipality, phone, email)
                VALUES (?, 'RETAILER', ?, 'Kathmandu', 'Kathmandu', '+9779800000002', ?)
                """,
                party,
                name,
                name + "@khaacho.example");
        database.update(
                """
                INSERT INTO credit_account (retailer_id, credit_limit, terms_days, status) VALUES (?, ?, 30, 'OPEN')
                """,
                party,
                creditLimit);
        return new Shop(party, name, tokens.of(name, party, "RETAILER"), api, database);
    }

    /** A shop that had goods delivered before: it may place many orders on a day, and none of them is held. */
    public Shop openRegular() {
        Shop shop = open();
        database.update(
                "INSERT INTO retailer_history (retailer_id, completed_orders, completed_total) VALUES (?, 1, 100)",
                shop.partyId());
        return shop;
    }

    /** What the shop's orders hold of its credit. */
    public BigDecimal creditReserved(Shop shop) {
        return new BigDecimal(
                database.text("SELECT reserved FROM credit_account WHERE retailer_id = ?", shop.partyId()));
    }
}
