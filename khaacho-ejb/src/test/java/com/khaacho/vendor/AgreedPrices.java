package com.khaacho.vendor;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.vendor.PriceListDraft.Price;
import com.khaacho.vendor.jdbc.JdbcVendorPriceLists;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a vendor and one retailer agree on, kept as the vendor keeps it: in a list of its own, each change a new version. */
public final class AgreedPrices {

    private final TestPostgres postgres;
    private final UUID vendor;
    private final UUID retailer;
    private UUID list;

    public AgreedPrices(TestPostgres postgres, UUID vendor, UUID retailer) {
        this.postgres = postgres;
        this.vendor = vendor;
        this.retailer = retailer;
    }

    /** The retailer pays so much for it from now on. */
    public AgreedPrices on(String sku, String npr) {
        PriceScale scale = new PriceScale(new BigDecimal(npr), List.of());
        say(new PriceListDraft("Regulars", true, List.of(retailer), List.of(new Price(sku, scale))));
        return this;
    }

    /** Nothing is agreed any more. */
    public void end() {
        say(new PriceListDraft("Regulars", true, List.of(), List.of()));
    }

    private void say(PriceListDraft draft) {
        try (TestTransaction transaction = postgres.transaction()) {
            JdbcVendorPriceLists lists = new JdbcVendorPriceLists(transaction.databases());
            PriceListChange said = list == null
                    ? lists.create(vendor, new PriceListRequest(draft, null, null), "user:ram")
                    : lists.change(vendor, list, draft, null, "user:ram");
            list = assertInstanceOf(PriceListChange.Done.class, said)
                    .sheet()
                    .list()
                    .id();
            transaction.commit();
        }
    }
}
