package com.khaacho.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "9856012345, +9779856012345",
        "985-601 2345, +9779856012345",
        "\u096f\u096e\u096b\u096c\u0966\u0967\u0968\u0969\u096a\u096b, +9779856012345",
        "+977 9856012345, +9779856012345",
        "' +977-61-540000 ', +97761540000",
        "9612345678, +9779612345678",
        "+1 (202) 555.0100, +12025550100",
        "+123456789012345, +123456789012345",
        "+12345678, +12345678"
    })
    void a_number_is_kept_in_one_form_whichever_way_it_is_written(String written, String kept) {
        assertEquals(Optional.of(kept), PhoneNumber.read(written).map(PhoneNumber::e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "985601234",
                "98560123456",
                "9456012345",
                "061540000",
                "9779856012345",
                "+0779856012345",
                "+1234567",
                "+1234567890123456",
                "+977+9856012345",
                "98560x2345",
                "call Ram"
            })
    void nothing_else_is_a_number(String written) {
        assertEquals(Optional.empty(), PhoneNumber.read(written));
    }
}
