package com.khaacho.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.sample.DemoUser;
import com.khaacho.sample.SampleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    private static final List<DemoUser> USERS =
            List.of(user("asha", "RETAILER"), user("bina", "VENDOR"), user("chet", "OPERATOR"), user("dawa", "ADMIN"));

    @TempDir
    private Path home;

    private Installation installation;

    @BeforeEach
    void write_the_file() {
        installation = Installation.at(home, Ports.startingAt(22_090));
        DemoFile.write(installation, new SampleSet(USERS, List.of("ALU-50KG", "ANDA")));
    }

    @Test
    void demo_json_is_read_back_whole_and_by_its_owner_alone() throws Exception {
        assertEquals(
                new DemoFile("http://127.0.0.1:22090", USERS, List.of("ALU-50KG", "ANDA")),
                DemoFile.read(installation));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(DemoFile.file(installation))));
    }

    @Test
    void the_line_to_paste_is_one_line_that_a_shell_understands() throws Exception {
        String line = Welcome.placeAnOrder(DemoFile.read(installation));
        assertEquals(1, line.lines().count());
        assertTrue(line.contains("\"sku\":\"ALU-50KG\"") && line.contains("\"username\":\"asha\""), line);
        assertEquals(0, new ProcessBuilder("sh", "-n", "-c", line).start().waitFor());
    }

    @Test
    void every_role_has_a_user_to_try() {
        String text = Welcome.text(DemoFile.read(installation), DemoFile.file(installation));
        USERS.forEach(user -> assertTrue(text.contains(user.name()), user.name()));
    }

    private static DemoUser user(String name, String role) {
        return new DemoUser(
                name, name + "-secret", role, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
