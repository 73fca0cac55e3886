package com.khaacho.launcher.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void without_settings_the_defaults_hold() {
        assertEquals(new Ports(8080, 18616, 18432, 4848, 18900), Ports.from(Map.of()));
    }

    @Test
    void each_port_has_its_setting() {
        Map<String, String> environment = Map.of(
                "KHAACHO_HTTP_PORT", "1001",
                "KHAACHO_BROKER_PORT", "1002",
                "KHAACHO_POSTGRES_PORT", "1003",
                "KHAACHO_ADMIN_PORT", "1004",
                "KHAACHO_DATA_GRID_PORT", " 1005 ");
        assertEquals(new Ports(1001, 1002, 1003, 1004, 1005), Ports.from(environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "99999999999"})
    void what_is_no_port_is_refused_by_the_name_of_its_setting(String value) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Ports.from(Map.of("KHAACHO_HTTP_PORT", value)));
        assertEquals("KHAACHO_HTTP_PORT is no port: " + value, refusal.getMessage());
    }
}
