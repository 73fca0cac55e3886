package com.khaacho.vendor.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.shared.Money;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.PriceScale.Tier;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a price and its tiers; what breaks a rule is added to the errors of the whole body. */
final class ScaleBody {

    /** Twelve digits before the point and two behind it: numeric(14,2). */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,10}");
    private static final Set<String> TIER_MEMBERS = Set.of("fromQuantity", "price");

    private final String pointer;
    private final List<FieldError> errors;

    /** @param pointer to the object that has the price, empty for the whole body */
    ScaleBody(String pointer, List<FieldError> errors) {
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The price, or null when it breaks a rule. */
    Money price(JsonValue value) {
        return price(value, pointer + "/price");
    }

    /**
     * The tiers as far as they keep to the rules; none when there is no such member.
     *
     * @param price what the first one has to be cheaper than, or null when that is not known
     */
    List<Tier> tiers(JsonValue value, Money price) {
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        } else if (!(value instanceof JsonArray array)) {
            errors.add(new FieldError(pointer + "/tiers", "WRONG_TYPE", "tiers must be an array"));
            return List.of();
        } else if (array.size() > PriceScale.MOST_TIERS) {
            String most = "there are at most " + PriceScale.MOST_TIERS + " tiers";
            errors.add(new FieldError(pointer + "/tiers", "TOO_MANY", most));
            return List.of();
        } else {
            return tiers(array, price);
        }
    }

    private List<Tier> tiers(JsonArray array, Money price) {
        List<Tier> tiers = new ArrayList<>();
        int from = 1;
        Money before = price;
        for (int i = 0; i < array.size(); i++) {
            String where = pointer + "/tiers/" + i;
            if (!(array.get(i) instanceof JsonObject tier)) {
                errors.add(new FieldError(where, "WRONG_TYPE", "a tier must be an object"));
                continue;
            }
            refuseOthers(tier, where);
            int begins = fromQuantity(tier.get("fromQuantity"), from, where + "/fromQuantity");
            Money asked = price(tier.get("price"), where + "/price");
            requireCheaper(asked, before, where + "/price/amount");
            if (begins > 0 && asked != null) {
                tiers.add(new Tier(begins, asked.amount()));
            }
            from = Math.max(from, begins);
            before = asked == null ? before : asked;
        }
        return tiers;
    }

    private void refuseOthers(JsonObject tier, String where) {
        for (String name : tier.keySet()) {
            if (!TIER_MEMBERS.contains(name)) {
                String there = where + '/' + FieldError.token(name);
                errors.add(new FieldError(there, "UNKNOWN_FIELD", "a tier has no such member"));
            }
        }
    }

    /** Where it begins, or 0 when it breaks a rule. */
    private int fromQuantity(JsonValue value, int before, String where) {
        if (value == null) {
            errors.add(new FieldError(where, "REQUIRED", "a tier needs the quantity from which it holds"));
        } else if (!(value instanceof JsonNumber number)
                || !WHOLE_NUMBER.matcher(number.toString()).matches()) {
            errors.add(new FieldError(where, "NOT_A_WHOLE_NUMBER", "it must be a whole number of at most 10 digits"));
        } else if (number.longValue() < 2 || number.longValue() > PriceScale.HIGHEST_QUANTITY) {
            String range = "it must be from 2 to " + PriceScale.HIGHEST_QUANTITY;
            errors.add(new FieldError(where, "OUT_OF_RANGE", range));
        } else if (number.intValue() == before) {
            errors.add(new FieldError(where, "DUPLICATE", "the tier before begins there, too"));
        } else if (number.intValue() < before) {
            errors.add(new FieldError(where, "NOT_RISING", "tiers are named in the order of their quantities"));
        } else {
            return number.intValue();
        }
        return 0;
    }

    private void requireCheaper(Money asked, Money before, String where) {
        if (asked != null && before != null && asked.amount().compareTo(before.amount()) >= 0) {
            errors.add(new FieldError(where, "NOT_CHEAPER", "a tier must be cheaper than what is before it"));
        }
    }

    private Money price(JsonValue value, String where) {
        if (!(value instanceof JsonObject price)) {
            String code = value == null || value == JsonValue.NULL ? "REQUIRED" : "WRONG_TYPE";
            errors.add(new FieldError(where, code, "price must be an object with an amount"));
            return null;
        }
        String currency = price.get("currency") instanceof JsonString text ? text.getString() : Money.NPR;
        if (!currency.equals(Money.NPR)) {
            errors.add(new FieldError(where + "/currency", "NOT_ALLOWED", "currency must be " + Money.NPR));
        }
        String amount = price.get("amount") instanceof JsonString text ? text.getString() : "";
        if (!AMOUNT.matcher(amount).matches()) {
            String form = "amount must be a string like \"1250.00\", with at most two decimals";
            errors.add(new FieldError(where + "/amount", "WRONG_TYPE", form));
            return null;
        }
        Money money = Money.npr(new BigDecimal(amount));
        if (!money.isPositive()) {
            errors.add(new FieldError(where + "/amount", "OUT_OF_RANGE", "amount must be above 0"));
        }
        return money;
    }
}
