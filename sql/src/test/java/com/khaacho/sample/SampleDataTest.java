package com.khaacho.sample;

import static com.khaacho.migration.Rows.count;
import static com.khaacho.migration.Rows.one;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.migration.Rows;
import com.khaacho.migration.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleDataTest {

    private static final String STOCK =
            "select sum(stock_on_hand) from offer where product_id = (select id from product where sku = ?)";
    private static final DemoPasswords PASSWORDS = DemoPasswords.random();

    private static Connection owner;
    private static SampleSet sample;

    @BeforeAll
    static void load() throws SQLException {
        owner = TestDatabase.migrated().asOwner();
        sample = SampleData.load(owner, PASSWORDS);
    }

    @AfterAll
    static void close() throws SQLException {
        owner.close();
    }

    @Test
    void it_has_the_promised_size() throws SQLException {
        assertTrue(count(owner, "select count(*) from product") >= 320);
        assertEquals(25, count(owner, "select count(*) from party where kind = 'VENDOR'"));
        assertEquals(200, count(owner, "select count(*) from party where kind = 'RETAILER'"));
        assertEquals(1, count(owner, "select count(*) from party where kind = 'OPERATOR'"));
        assertEquals(77, count(owner, "select count(distinct district) from party where kind = 'RETAILER'"));
        assertEquals(200, count(owner, "select count(*) from credit_account"));
    }

    @Test
    void each_product_has_a_nepali_name_aliases_and_two_to_eight_vendors() throws SQLException {
        assertEquals(0, count(owner, "select count(*) from product where name_ne !~ '[ऀ-ॿ]' or aliases = '{}'"));
        assertEquals(0, count(owner, "select count(*) from product where aliases::text <> lower(aliases::text)"));
        assertEquals(
                "2 8",
                one(
                        owner,
                        """
                        select min(vendors) || ' ' || max(vendors)
                        from (select count(offer.id) as vendors
                              from product left join offer on offer.product_id = product.id group by product.id) as p
                        """));
    }

    @Test
    void each_product_reaches_every_district_from_two_vendors_at_prices_close_together() throws SQLException {
        assertEquals(
                0,
                count(
                        owner,
                        """
                        select count(*)
                        from (select product_id
                              from offer join party on party.id = vendor_id
                              group by product_id
                              having count(*) filter (where served_districts is null) < 2
                                  or max(price) > min(price) * 1.12) as bad
                        """));
    }

    @Test
    void an_order_of_one_finds_a_vendor_for_each_product_that_has_stock() throws SQLException {
        assertEquals(
                0,
                count(
                        owner,
                        """
                        select count(*)
                        from (select product_id from offer where stock_on_hand > 0
                              group by product_id having min(min_quantity) > 1) as bad
                        """));
    }

    @Test
    void the_scarce_products_are_few_and_not_among_the_skus_for_scripts() throws SQLException {
        assertEquals(7, count(owner, "select count(distinct product_id) from offer where stock_on_hand < 1000000"));
        assertEquals(
                count(owner, "select count(*) from product") - 7, sample.skus().size());
        assertEquals(1, count(owner, STOCK, "JIMBU-50G"));
        assertEquals(0, count(owner, STOCK, "KESAR-1G"));
    }

    @Test
    void served_districts_are_districts() throws SQLException {
        assertEquals(
                0,
                count(
                        owner,
                        """
                        select count(*) from party vendor, unnest(vendor.served_districts) as served
                        where served not in (select district from party where kind = 'RETAILER')
                        """));
    }

    @Test
    void the_past_orders_are_complete_and_reserve_nothing() throws SQLException {
        assertEquals(197, count(owner, "select count(*) from orders where status = 'COMPLETED'"));
        assertEquals(
                0,
                count(
                        owner,
                        """
                        select count(*) from order_line l
                        where quantity <> (select sum(vl.quantity) from vendor_order v
                                           join vendor_order_line vl on vl.vendor_order_id = v.id
                                               and vl.line_no = l.line_no
                                           where v.order_id = l.order_id and v.status = 'DELIVERED')
                        """));
        assertEquals(
                0,
                count(
                        owner,
                        """
                        select count(*) from orders
                        where (select count(*) from order_event where order_id = id) <> 6
                        """));
        assertEquals("0.00", one(owner, "select sum(reserved + receivable) from credit_account"));
        assertEquals(0, count(owner, "select sum(stock_reserved) from offer"));
        assertEquals(0, count(owner, "select sum(rows) from rows_in_default_partitions()"));
    }

    @Test
    void each_user_is_told_with_a_password_that_opens_the_stored_hash() throws SQLException {
        assertEquals(227, sample.users().size());
        assertEquals("ADMIN admin", sample.users().get(0).toString());
        assertEquals("OPERATOR operator", sample.users().get(1).toString());
        assertEquals(
                PASSWORDS.retailer(), named("sagarmatha-departmental-store-001").password());
        assertEquals(PASSWORDS.others(), named("machhapuchhre-khadya-pasal-002").password());
        assertEquals(
                named("sagarmatha-departmental-store-001").partyId().toString(),
                one(owner, "select id from party where name = 'Sagarmatha Departmental Store' and kind = 'RETAILER'"));
    }

    @Test
    void loading_again_changes_nothing_and_tells_the_same() throws SQLException {
        String before = fingerprint();
        assertEquals(sample, SampleData.load(owner, PASSWORDS));
        assertEquals(before, fingerprint());
    }

    @Test
    void a_database_with_business_of_its_own_is_left_alone() throws SQLException {
        try (Connection other = TestDatabase.migrated().asOwner()) {
            Rows.run(other, "insert into party (id, kind, name) values (gen_random_uuid(), 'VENDOR', 'Real')");
            SampleSet nothing = SampleData.load(other, PASSWORDS);
            assertEquals(List.of(), nothing.users());
            assertEquals(1, count(other, "select count(*) from party"));
        }
    }

    @Test
    void the_sample_orders_name_known_users_and_products() throws SQLException, IOException {
        List<String> lines;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SampleData.class.getResourceAsStream("/sample/orders.jsonl"), StandardCharsets.UTF_8))) {
            lines = reader.lines().toList();
        }
        assertEquals(20, lines.size());
        for (String line : lines) {
            for (String user : found("\"as\":\"([^\"]+)\"", line)) {
                assertEquals("RETAILER", named(user).role());
            }
            for (String sku : found("\"sku\":\"([^\"]+)\"", line)) {
                assertEquals(1, count(owner, "select count(*) from product where sku = ?", sku), sku);
            }
        }
    }

    private static List<String> found(String pattern, String line) {
        return Pattern.compile(pattern)
                .matcher(line)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static DemoUser named(String name) {
        return sample.users().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no user " + name));
    }

    private static String fingerprint() throws SQLException {
        return one(
                owner,
                """
                select concat_ws(' ', (select count(*) from product), (select sum(price) from offer),
                                 (select count(*) from app_user), (select count(*) from orders),
                                 (select max(id) from offer))
                """);
    }
}
