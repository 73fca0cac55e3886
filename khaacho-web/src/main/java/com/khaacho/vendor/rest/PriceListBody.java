package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.shared.Money;
import com.khaacho.vendor.PriceListDraft;
import com.khaacho.vendor.PriceListDraft.Price;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.PriceScale.Tier;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a price list from a request body; one answer names what is wrong. */
final class PriceListBody {

    /** Of 1,000 retailers and 1,000 prices with tiers. */
    static final int MAX_BYTES = 1_000_000;

    private static final int MOST = 1_000;
    private static final int MAX_ERRORS = 20;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,100}");
    private static final Set<String> MEMBERS = Set.of("name", "active", "retailers", "prices");
    private static final Set<String> PRICE_MEMBERS = Set.of("sku", "price", "tiers");

    private final Map<String, JsonValue> json;
    private final List<FieldError> errors = new ArrayList<>();

    private PriceListBody(Map<String, JsonValue> json) {
        this.json = json;
    }

    /**
     * A good draft.
     *
     * @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE or VALIDATION_FAILED
     */
    static PriceListDraft read(InputStream in) throws IOException {
        return new PriceListBody(Body.members(in, MAX_BYTES)).draft();
    }

    /** The refusal of a body that breaks rules; it names the first of them. */
    static ProblemException refused(List<FieldError> errors) {
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED,
                "The price list breaks one or more rules; errors names them",
                errors.subList(0, Math.min(MAX_ERRORS, errors.size())));
    }

    private PriceListDraft draft() {
        refuseOthers(json.keySet(), MEMBERS, "");
        String name = name();
        boolean active = active();
        List<UUID> retailers = retailers();
        List<Price> prices = prices();
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return new PriceListDraft(name, active, retailers, prices);
    }

    private String name() {
        String name = text(json.get("name"), "/name");
        if (!name.equals(name.strip())) {
            error("/name", "NOT_ALLOWED", "name neither begins nor ends with a space");
        }
        return name;
    }

    private boolean active() {
        JsonValue value = json.getOrDefault("active", JsonValue.TRUE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            error("/active", "WRONG_TYPE", "active must be true or false");
        }
        return value != JsonValue.FALSE;
    }

    private List<UUID> retailers() {
        Set<UUID> seen = new HashSet<>();
        List<UUID> retailers = new ArrayList<>();
        JsonArray array = array("retailers");
        for (int i = 0; i < array.size(); i++) {
            String where = "/retailers/" + i;
            UUID id = PathId.parse(text(array.get(i), where)).orElse(null);
            if (id == null) {
                error(where, "UNKNOWN", "it must be the id of a retailer");
            } else if (seen.add(id)) {
                retailers.add(id);
            } else {
                error(where, "DUPLICATE", "the retailer is named before");
            }
        }
        return retailers;
    }

    private List<Price> prices() {
        Set<String> seen = new HashSet<>();
        List<Price> prices = new ArrayList<>();
        JsonArray array = array("prices");
        for (int i = 0; i < array.size(); i++) {
            String where = "/prices/" + i;
            if (array.get(i) instanceof JsonObject object) {
                price(object, where, seen, prices);
            } else {
                error(where, "WRONG_TYPE", "a price must be an object");
            }
        }
        return prices;
    }

    private void price(JsonObject object, String where, Set<String> seen, List<Price> prices) {
        int before = errors.size();
        refuseOthers(object.keySet(), PRICE_MEMBERS, where);
        String sku = text(object.get("sku"), where + "/sku");
        if (!sku.isEmpty() && !seen.add(sku)) {
            error(where + "/sku", "DUPLICATE", "the sku is named before");
        }
        ScaleBody scale = new ScaleBody(where, errors);
        Money price = scale.price(object.get("price"));
        List<Tier> tiers = scale.tiers(object.get("tiers"), price);
        if (errors.size() == before) {
            prices.add(new Price(sku, new PriceScale(price.amount(), tiers)));
        }
    }

    /** Empty for what is no array of that size. */
    private JsonArray array(String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonArray array && array.size() <= MOST) {
            return array;
        }
        String code = value == null ? "REQUIRED" : value instanceof JsonArray ? "TOO_MANY" : "WRONG_TYPE";
        error("/" + name, code, name + " must be an array of at most " + MOST);
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    /** Empty for what is none that a name or a key can be. */
    private String text(JsonValue value, String where) {
        if (value instanceof JsonString text && NAME.matcher(text.getString()).matches()) {
            return text.getString();
        }
        error(where, value == null ? "REQUIRED" : "WRONG_TYPE", "it must be a text of 1 to 100 printable characters");
        return "";
    }

    private void refuseOthers(Set<String> names, Set<String> known, String where) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        error(where + '/' + FieldError.token(name), "UNKNOWN_FIELD", "there is no such member"));
    }

    private void error(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }
}
