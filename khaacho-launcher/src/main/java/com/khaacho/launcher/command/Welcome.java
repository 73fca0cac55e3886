package com.khaacho.launcher.command;

import com.khaacho.sample.DemoUser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What `up` ends with: where things are, who can sign in, and a line to paste. */
final class Welcome {
    private static final List<String> ROLES = List.of("RETAILER", "VENDOR", "OPERATOR", "ADMIN");

    private Welcome() {}

    static String text(DemoFile demo, Path file) {
        return """

                  API      %1$s/api/v1
                  OpenAPI  %1$s/openapi
                  Health   %1$s/health/ready
                  Metrics  %1$s/metrics

                Users (all of them in %2$s):
                %3$s

                Place an order:
                %4$s
                """
                .formatted(
                        demo.baseUrl(),
                        file,
                        ROLES.stream().map(role -> line(demo.first(role))).collect(Collectors.joining("\n")),
                        placeAnOrder(demo));
    }

    private static String line(DemoUser user) {
        return String.format("  %-9s %s  %s", user.role(), user.name(), user.password());
    }

    /** One line for any POSIX shell with curl and sed. */
    static String placeAnOrder(DemoFile demo) {
        DemoUser retailer = demo.first("RETAILER");
        String token = ("curl -s %s/api/v1/auth/token -H 'Content-Type: application/json'"
                        + " -d '{\"username\":\"%s\",\"password\":\"%s\"}'"
                        + " | sed 's/.*\"accessToken\":\"\\([^\"]*\\)\".*/\\1/'")
                .formatted(demo.baseUrl(), retailer.name(), retailer.password());
        return ("curl -i %s/api/v1/orders -H \"Authorization: Bearer $(%s)\" -H 'Content-Type: application/json'"
                        + " -d '{\"items\":[{\"sku\":\"%s\",\"quantity\":2}]}'")
                .formatted(demo.baseUrl(), token, demo.skus().get(0));
    }
}
