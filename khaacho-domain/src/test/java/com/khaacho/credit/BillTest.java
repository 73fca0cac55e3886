package com.khaacho.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillTest {

    @ParameterizedTest
    @CsvSource({
        "100, 0, 100, 0, OPEN",
        "100, 30, 70, 0, OPEN",
        "100, 0, 99.99, 0.01, PARTLY_PAID",
        "100, 30, 0.01, 69.99, PARTLY_PAID",
        "100, 0, 0, 100, PAID",
        "100, 30, 0, 70, PAID",
        "100, 100, 0, 0, PAID"
    })
    void what_is_neither_taken_back_nor_open_is_paid(
            String amount, String credited, String open, String paid, Bill.State state) {
        Bill bill = new Bill(UUID.randomUUID(), npr(amount), npr(credited), npr(open));
        assertEquals(npr(paid), bill.paid());
        assertEquals(state, bill.state());
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
