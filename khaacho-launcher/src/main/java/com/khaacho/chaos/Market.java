package com.khaacho.chaos;

import com.khaacho.chaos.load.Goods;
import com.khaacho.sample.DemoUser;
import com.khaacho.sample.SampleSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The part of the sample that a run buys in: few shops and few goods, so that orders meet in accounts and stock. */
record Market(List<DemoUser> shops, List<DemoUser> vendors, DemoUser operator, Goods goods) {
    private static final int ORDINARY_SHOPS = 12;
    /** The last of the sample's retailers: new ones, small limits, one that is blocked. */
    private static final int REFUSED_SHOPS = 5;

    private static final int PLENTIFUL_GOODS = 60;
    private static final int SCARCE_GOODS = 6;

    /** A few orders' worth: most orders for these end as a back-order, in part or in full. */
    private static final int SCARCE_STOCK = 40;

    /** Makes some goods scarce with every vendor. */
    static Market of(SampleSet sample, Connection owner) throws SQLException {
        List<DemoUser> retailers = users(sample, "RETAILER");
        List<DemoUser> shops = new ArrayList<>(retailers.subList(0, ORDINARY_SHOPS));
        shops.addAll(retailers.subList(retailers.size() - REFUSED_SHOPS, retailers.size()));
        int goods = sample.skus().size();
        List<String> scarce = sample.skus().subList(goods - SCARCE_GOODS, goods);
        makeScarce(scarce, owner);
        return new Market(
                shops,
                users(sample, "VENDOR"),
                users(sample, "OPERATOR").get(0),
                new Goods(sample.skus().subList(0, PLENTIFUL_GOODS), scarce, texts()));
    }

    private static List<DemoUser> users(SampleSet sample, String role) {
        return sample.users().stream().filter(user -> user.role().equals(role)).toList();
    }

    private static void makeScarce(List<String> skus, Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate("update offer set stock_on_hand = stock_reserved + " + SCARCE_STOCK
                    + " from product where product.id = product_id and sku in ('" + String.join("','", skus) + "')");
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SampleSet.class.getResourceAsStream("/sample/orders.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonReader reader = Json.createReader(new StringReader(line))) {
                    JsonObject order = reader.readObject().getJsonObject("order");
                    if (order.containsKey("text")) {
                        texts.add(order.getString("text"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
