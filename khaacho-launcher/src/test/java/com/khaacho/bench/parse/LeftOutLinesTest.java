package com.khaacho.bench.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.ai.ModelCall;
import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.parsing.LanguageModel;
import com.khaacho.parsing.ModelAnswer;
import com.khaacho.parsing.ModelQuestion;
import com.khaacho.parsing.OrderTextParser;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.ParserChain;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that answer the hundred messages as they are labelled, and models that leave one line out. */
class LeftOutLinesTest {

    /** Of the messages that ask for nothing unclear: more would make a person's work of a model's. */
    private static final double NEEDLESS = 0.05;

    /** Of the lines, each left out alone. */
    private static final double NOTICED = 0.95;

    @TempDir
    private Path folder;

    private final OrderTextParser rules = new OrderTextParser();
    private Catalogue catalogue;
    private List<LabelledMessage> messages;
    private Map<String, Product> products;

    @BeforeEach
    void load() throws IOException {
        catalogue = ProductFile.read(copy("/sample/products.csv"));
        products = catalogue.products().stream().collect(Collectors.toMap(Product::sku, Function.identity()));
        messages = LabelledMessage.read(copy("messages.jsonl")).stream()
                .filter(message -> !message.unclear() && !message.quantities().isEmpty())
                .toList();
    }

    @Test
    void a_model_that_reads_well_is_hardly_ever_doubted() {
        List<String> doubted = new ArrayList<>();
        for (LabelledMessage message : messages) {
            if (!read(message.text(), message.quantities()).isUnderstood()) {
                doubted.add(message.id());
            }
        }
        assertTrue(messages.size() > 50, "most messages are clear");
        assertTrue(doubted.size() <= NEEDLESS * messages.size(), doubted + " of " + messages.size());
    }

    @Test
    void a_line_that_a_model_leaves_out_is_nearly_always_noticed() {
        List<String> unnoticed = new ArrayList<>();
        int all = 0;
        for (LabelledMessage message : messages) {
            for (String sku : message.quantities().keySet()) {
                Map<String, Integer> fewer = new HashMap<>(message.quantities());
                fewer.remove(sku);
                all++;
                if (read(message.text(), fewer).isUnderstood()) {
                    unnoticed.add(message.id() + " " + sku);
                }
            }
        }
        assertTrue(all > 100, "there are lines to leave out");
        assertTrue(unnoticed.size() <= (1 - NOTICED) * all, unnoticed + " of " + all);
    }

    /** The model quotes the whole message for each line, which is the least that helps. */
    private ParsedText read(String text, Map<String, Integer> quantities) {
        LanguageModel model = new Labelled(question -> new ModelAnswer(
                quantities.entrySet().stream()
                        .map(line -> new ModelAnswer.Line(
                                line.getKey(),
                                BigDecimal.valueOf(line.getValue()),
                                products.get(line.getKey()).unit(),
                                question.text()))
                        .toList(),
                List.of(),
                ModelCall.Usage.NONE));
        return new ParserChain(List.of(model), rules, 500).read(text, catalogue).parsed();
    }

    private record Labelled(Function<ModelQuestion, ModelAnswer> answer) implements LanguageModel {

        @Override
        public String provider() {
            return "labels";
        }

        @Override
        public String model() {
            return "labels";
        }

        @Override
        public String promptVersion() {
            return "none";
        }

        @Override
        public ModelAnswer ask(ModelQuestion question) {
            return answer.apply(question);
        }
    }

    /** A resource may lie in an archive, the benchmark reads files. */
    private Path copy(String resource) throws IOException {
        Path file = folder.resolve(Path.of(resource).getFileName());
        try (InputStream in = LeftOutLinesTest.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
        return file;
    }
}
