package com.khaacho.launcher.command;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.PrivateFiles;
import com.khaacho.sample.DemoUser;
import com.khaacho.sample.SampleSet;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** `.khaacho/demo.json`: where the API is, who can sign in, what can be ordered. Of use to scripts; read by its owner alone. */
public record DemoFile(String baseUrl, List<DemoUser> users, List<String> skus) {

    public static void write(Installation installation, SampleSet sample) {
        JsonArrayBuilder users = Json.createArrayBuilder();
        sample.users()
                .forEach(user -> users.add(Json.createObjectBuilder()
                        .add("name", user.name())
                        .add("password", user.password())
                        .add("role", user.role())
                        .add("partyId", user.partyId().toString())));
        JsonObject json = Json.createObjectBuilder()
                .add("baseUrl", installation.baseUrl())
                .add("users", users)
                .add("skus", Json.createArrayBuilder(sample.skus()))
                .build();
        PrivateFiles.write(file(installation), json + "\n");
    }

    public static DemoFile read(Installation installation) {
        if (Files.notExists(file(installation))) {
            throw new IllegalStateException("nothing was started here yet: run ./khaacho up first");
        }
        try (JsonReader reader = Json.createReader(new StringReader(PrivateFiles.read(file(installation))))) {
            JsonObject json = reader.readObject();
            return new DemoFile(
                    json.getString("baseUrl"),
                    objects(json).map(DemoFile::user).toList(),
                    json.getJsonArray("skus").getValuesAs(jakarta.json.JsonString::getString));
        }
    }

    public static Path file(Installation installation) {
        return installation.home().resolve("demo.json");
    }

    /** The first user of a role. */
    public DemoUser first(String role) {
        return users.stream()
                .filter(user -> user.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("demo.json has no user of role " + role));
    }

    public DemoUser named(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("demo.json has no user " + name));
    }

    private static Stream<JsonObject> objects(JsonObject json) {
        return json.getJsonArray("users").getValuesAs(JsonObject.class).stream();
    }

    private static DemoUser user(JsonObject json) {
        return new DemoUser(
                json.getString("name"),
                json.getString("password"),
                json.getString("role"),
                UUID.fromString(json.getString("partyId")));
    }
}
