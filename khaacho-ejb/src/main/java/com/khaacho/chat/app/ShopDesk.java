package com.khaacho.chat.app;

import com.khaacho.catalog.Product;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.chat.ChatDesk;
import com.khaacho.chat.ChatDraft;
import com.khaacho.chat.ChatLine;
import com.khaacho.chat.ChatQuestion;
import com.khaacho.chat.ChatQuestion.Option;
import com.khaacho.chat.ChatReading;
import com.khaacho.identity.Caller;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderQuery;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.app.AcceptOrder;
import com.khaacho.order.app.Acceptance;
import com.khaacho.order.app.CancelOrder;
import com.khaacho.order.app.FindOrders;
import com.khaacho.order.app.Submission;
import com.khaacho.parsing.Candidate;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.app.ReadText;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What conversations ask of the other use cases. */
@ApplicationScoped
public class ShopDesk {

    private static final Logger LOG = Logger.getLogger(ShopDesk.class.getName());

    private static final int OPTIONS = 3;
    private static final int QUOTED = 100;
    private static final int NEWEST = 3;

    /** A number at the begin or the end: one inside is a size more often than a quantity. */
    private static final Pattern QUANTITY = Pattern.compile("^(\\p{Nd}{1,6})\\s+\\D+$|^\\D+\\s(\\p{Nd}{1,6})$");

    private final ReadText reading;
    private final CatalogueSnapshot catalogue;
    private final AcceptOrder accept;
    private final CancelOrder cancel;
    private final FindOrders orders;

    @Inject
    public ShopDesk(
            ReadText reading, CatalogueSnapshot catalogue, AcceptOrder accept, CancelOrder cancel, FindOrders orders) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.accept = accept;
        this.cancel = cancel;
        this.orders = orders;
    }

    /** For the container's proxy only. */
    protected ShopDesk() {
        this(null, null, null, null, null);
    }

    ChatDesk of(Caller shop) {
        return new Desk(shop);
    }

    /** For one shop. */
    private final class Desk implements ChatDesk {
        private final Caller shop;

        private Desk(Caller shop) {
            this.shop = shop;
        }

        @Override
        public ChatReading read(String words) {
            return reading(words);
        }

        @Override
        public Optional<String> place(String messageId, List<ChatLine> lines) {
            return placed(accept.accept(submission(shop, messageId, lines)));
        }

        @Override
        public boolean cancel(String orderId) {
            try {
                cancel.cancel(OrderId.parse(orderId), shop, "WhatsApp");
                return true;
            } catch (OrderException e) {
                LOG.log(Level.FINE, "Order {0} is not cancelled: {1}", new Object[] {orderId, e.code()});
                return false;
            }
        }

        @Override
        public List<String> newest() {
            return orders.list(new OrderQuery(null, null, null, null, null, NEWEST), shop).stream()
                    .map(order -> order.status().id() + " " + order.status().status())
                    .toList();
        }
    }

    /** By the rules alone: a shop is asked about what is unclear, and no model that is slow keeps other shops waiting. */
    private ChatReading reading(String text) {
        ParsedText parsed = reading.readHere(text);
        Map<String, Product> bySku = catalogue.current().products().stream()
                .collect(Collectors.toMap(Product::sku, Function.identity(), (one, other) -> one));
        List<ChatLine> lines =
                parsed.lines().stream().map(line -> line(line, bySku)).toList();
        Map<Boolean, List<ChatQuestion>> unclear = parsed.unmatched().stream()
                .map(this::question)
                .collect(
                        Collectors.partitioningBy(question -> question.options().isEmpty()));
        return new ChatReading(
                new ChatDraft(lines, unclear.get(false)),
                unclear.get(true).stream().map(ChatQuestion::words).toList());
    }

    private static ChatLine line(OrderLine line, Map<String, Product> bySku) {
        Product product = bySku.get(line.sku());
        return new ChatLine(line.sku(), product == null ? line.sku() : product.name(), line.unit(), line.quantity());
    }

    private ChatQuestion question(String words) {
        String quoted = words.substring(0, Math.min(QUOTED, words.length()));
        Matcher number = QUANTITY.matcher(quoted.strip());
        String digits = !number.matches() ? "0" : number.group(1) != null ? number.group(1) : number.group(2);
        List<Option> options = reading.candidates(words, OPTIONS).stream()
                .map(Candidate::product)
                .map(product -> new Option(product.sku(), product.name(), product.unit()))
                .toList();
        return new ChatQuestion(quoted, Integer.parseInt(digits), options);
    }

    /** The key is the message's, and so is what stands for the body: whatever is repeated, the first order is the one. */
    private static Submission submission(Caller shop, String messageId, List<ChatLine> lines) {
        List<RequestedLine> items = lines.stream()
                .map(line -> new RequestedLine(line.sku(), null, line.quantity(), null))
                .toList();
        String correlation = UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Submission(
                shop,
                OrderSource.WHATSAPP,
                new OrderRequest(items, null, null, OrderPriority.NORMAL, null, null, null, null),
                messageId,
                (correlation + correlation).replace("-", ""),
                correlation);
    }

    private static Optional<String> placed(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.Accepted accepted) {
            return Optional.of(accepted.orderId().toString());
        } else if (acceptance instanceof Acceptance.UnknownProducts) {
            return Optional.empty();
        }
        throw new IllegalStateException("The same message is being worked on");
    }
}
