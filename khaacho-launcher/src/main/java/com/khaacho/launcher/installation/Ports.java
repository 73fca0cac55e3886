package com.khaacho.launcher.installation;

import java.util.Map;

/** TCP ports of an installation; the defaults lie below the range Linux hands out to clients. */
public record Ports(int http, int broker, int postgres, int admin, int dataGrid) {
    public static final String HTTP_SETTING = "KHAACHO_HTTP_PORT";
    public static final String BROKER_SETTING = "KHAACHO_BROKER_PORT";
    public static final String POSTGRES_SETTING = "KHAACHO_POSTGRES_PORT";
    public static final String ADMIN_SETTING = "KHAACHO_ADMIN_PORT";

    public static final String DATA_GRID_SETTING = "KHAACHO_DATA_GRID_PORT";

    private static final int HIGHEST = 65_535;

    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, HTTP_SETTING, 8080),
                port(environment, BROKER_SETTING, 18616),
                port(environment, POSTGRES_SETTING, 18432),
                port(environment, ADMIN_SETTING, 4848),
                port(environment, DATA_GRID_SETTING, 18900));
    }

    /** Five neighbouring ports, for tests. */
    public static Ports startingAt(int first) {
        return new Ports(first, first + 1, first + 2, first + 3, first + 4);
    }

    /** As {@link #from} reads them. */
    Map<String, String> settings() {
        return Map.of(
                HTTP_SETTING, Integer.toString(http),
                BROKER_SETTING, Integer.toString(broker),
                POSTGRES_SETTING, Integer.toString(postgres),
                ADMIN_SETTING, Integer.toString(admin),
                DATA_GRID_SETTING, Integer.toString(dataGrid));
    }

    private static int port(Map<String, String> environment, String setting, int byDefault) {
        String value = environment.get(setting);
        if (value == null || value.isBlank()) {
            return byDefault;
        }
        if (!value.strip().matches("\\d{1,5}") || Integer.parseInt(value.strip()) > HIGHEST) {
            throw new IllegalArgumentException(setting + " is no port: " + value);
        }
        return Integer.parseInt(value.strip());
    }
}
