package com.khaacho.launcher.payara;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.installation.Secrets;
import com.khaacho.launcher.postgres.OrderDatabase;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings an installation gives the application, as environment variables; docs list the same names. */
public final class ApplicationEnvironment {
    private ApplicationEnvironment() {}

    public static Map<String, String> of(Installation installation) {
        Map<String, String> environment = new LinkedHashMap<>();
        // The application practises on its own port before it calls itself ready.
        environment.put(
                Ports.HTTP_SETTING, Integer.toString(installation.ports().http()));
        database(environment, installation);
        broker(environment, installation);
        keys(environment, installation.secrets());
        environment.put(
                "KHAACHO_ATTACHMENT_FOLDER", installation.data("attachments").toString());
        return Map.copyOf(environment);
    }

    private static void database(Map<String, String> environment, Installation installation) {
        Secrets secrets = installation.secrets();
        environment.put("KHAACHO_DB_HOST", Installation.LOOPBACK);
        environment.put("KHAACHO_DB_PORT", Integer.toString(installation.ports().postgres()));
        environment.put("KHAACHO_DB_NAME", Installation.DATABASE);
        environment.put("KHAACHO_DB_USER", OrderDatabase.APP);
        environment.put("KHAACHO_DB_PASSWORD", secrets.password(OrderDatabase.APP));
        environment.put("KHAACHO_DB_READ_USER", OrderDatabase.READ);
        environment.put("KHAACHO_DB_READ_PASSWORD", secrets.password(OrderDatabase.READ));
    }

    private static void broker(Map<String, String> environment, Installation installation) {
        environment.put("KHAACHO_BROKER_HOST", Installation.LOOPBACK);
        environment.put(
                "KHAACHO_BROKER_PORT", Integer.toString(installation.ports().broker()));
        environment.put("KHAACHO_BROKER_USER", Installation.BROKER_USER);
        environment.put("KHAACHO_BROKER_PASSWORD", installation.secrets().password("broker"));
    }

    private static void keys(Map<String, String> environment, Secrets secrets) {
        environment.put("KHAACHO_JWT_PRIVATE_KEY_FILE", secrets.jwtPrivateKey().toString());
        environment.put("KHAACHO_JWT_PUBLIC_KEY_FILE", secrets.jwtPublicKey().toString());
        environment.put("KHAACHO_JWT_ISSUER", "khaacho");
        environment.put("KHAACHO_ORDER_ID_KEY_FILE", secrets.orderIdKey().toString());
    }
}
