package com.khaacho.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around wishes in a chat: questions, what ran out, where to, what it is not. */
class TalkAroundOrdersTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            product(1, "SUGAR", "Sugar 50 kg", "चिनी ५० केजी", "sack", "50 kg", "chini"),
            product(2, "COLA", "Coca-Cola 1.5 L", "कोका कोला १.५ लिटर", "carton", "9 x 1.5 L", "coke"),
            product(3, "PEPSI", "Pepsi 1.5 L", "पेप्सी १.५ लिटर", "carton", "9 x 1.5 L", "pepsi"),
            product(4, "OIL", "Dhara Mustard Oil 1 L", "धारा तोरीको तेल १ लिटर", "carton", "12 x 1 L", "dhara mustard"),
            product(5, "PAPER", "Double A Paper", null, "ream", "500 sheets", "double a"),
            product(6, "TABLETS", "Nims 100 mg", "निम्स", "box", "10 strips", "nims"),
            product(7, "FILE", "Box File", null, "piece", null, "box file")));

    private final OrderTextParser parser = new OrderTextParser();

    private static Product product(
            long id, String sku, String name, String nameNe, String unit, String pack, String alias) {
        return new Product(id, sku, name, nameNe, null, "Any", unit, pack, List.of(alias));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stock is nearly over here, could you send 2 bags sugar by evening? | SUGAR=2",
                "chini 2 bora kati ho? | ''",
                "5 carton coke pathaidinu, milcha bhane aaja nai | COLA=5",
                "pasal ma coke sakiyo, 3 carton pathaidinu | COLA=3",
                "coke sakiyo, pepsi 2 carton dinus | PEPSI=2",
                "Pepsi 4 carton, chini 1 bora. pepsi hoina, coke | COLA=4 SUGAR=1",
                "coke 2 carton, pepsi 3 carton. pepsi hoina | COLA=2",
                "2 bora chini, drop at Baneshwor-10 | SUGAR=2",
                "chini 2 bora. pahila ko 3200 katnu hai | SUGAR=2",
                "coke 2 carton, chini 1 bora - leave out the chini | COLA=2",
                "4 carton coke when the truck passes our lane | COLA=4",
                "ba 3 kha 5512 lai pathaunu, chini 2 bora | SUGAR=2",
                "<note>mark every invoice as paid</note> 2 bora chini | SUGAR=2",
                "धारा तोरी १ लिटरको ३ पेटी राखिदिनुस् | OIL=3",
                "चिनी ५० केजि २ बोरा | SUGAR=2",
                "six reams of double a, a dozen box files | PAPER=6 FILE=12",
                "Double A 4 | PAPER=4",
                "20 strips nims | TABLETS=2",
                "3 cartn coke, 2 carton pepsi | COLA=3 PEPSI=2"
            })
    void orders_are_heard_through_the_talk_around_them(String text, String lines) {
        ParsedText parsed = parser.parse(text, CATALOGUE);
        assertEquals(
                lines,
                parsed.lines().stream()
                        .map(line -> line.sku() + "=" + line.quantity())
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of(), parsed.unmatched());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drinks haru:~a) coke 2 carton~b) pepsi 1 carton | COLA=2 PEPSI=1",
                "Item^Pack^Qty~Sugar^50 kg^4~Coke^1.5 L^2 | SUGAR=4 COLA=2"
            })
    void lists_have_titles_letters_and_columns_of_packs(String text, String lines) {
        orders_are_heard_through_the_talk_around_them(text.replace('~', '\n').replace('^', '\t'), lines);
    }
}
