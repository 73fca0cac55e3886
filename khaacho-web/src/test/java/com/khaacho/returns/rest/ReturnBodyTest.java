package com.khaacho.returns.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnBodyTest {

    @Test
    void a_line_may_come_back_for_two_reasons() throws IOException {
        ReturnBody body = read("{'lines':[{'line':1,'quantity':2,'reason':'DAMAGED'},"
                + "{'line':1,'quantity':3,'reason':'SHORTAGE'}],'note':'Rain'}");
        assertEquals(
                List.of(new ReturnLine(1, 2, ReturnReason.DAMAGED), new ReturnLine(1, 3, ReturnReason.SHORTAGE)),
                body.lines());
        assertEquals("Rain", body.note());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | /lines REQUIRED",
                "{'lines':[]} | /lines REQUIRED",
                "{'lines':[1]} | /lines/0 WRONG_TYPE",
                "{'lines':[],'x':1} | /x UNKNOWN_FIELD",
                "{'lines':[{'quantity':1,'reason':'OTHER'}]} | /lines/0/line REQUIRED",
                "{'lines':[{'line':1,'quantity':0,'reason':'OTHER'}]} | /lines/0/quantity OUT_OF_RANGE",
                "{'lines':[{'line':1,'quantity':1.5,'reason':'OTHER'}]} | /lines/0/quantity NOT_A_WHOLE_NUMBER",
                "{'lines':[{'line':1,'quantity':1}]} | /lines/0/reason REQUIRED",
                "{'lines':[{'line':1,'quantity':1,'reason':'RAIN'}]} | /lines/0/reason NOT_ALLOWED",
                "{'lines':[{'line':1,'quantity':1,'reason':'OTHER','x':1}]} | /lines/0/x UNKNOWN_FIELD",
                "{'lines':[{'line':1,'quantity':1,'reason':'OTHER'}],'note':' '} | /note REQUIRED",
                "{'lines':[{'line':1,'quantity':1,'reason':'OTHER'}],'note':1} | /note WRONG_TYPE",
                "{'lines':[{'line':1,'quantity':1,'reason':'OTHER'},{'line':1,'quantity':2,'reason':'OTHER'}]}"
                        + " | /lines/1 DUPLICATE"
            })
    void a_rule_that_is_broken_is_named(String json, String expected) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(json));
        assertEquals(
                expected,
                refused.errors().get(0).pointer() + " "
                        + refused.errors().get(0).code());
    }

    private static ReturnBody read(String json) throws IOException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ReturnBody.of(Body.members(new ByteArrayInputStream(bytes), 10_000));
    }
}
