package com.khaacho.launcher.installation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One Khaacho on this machine: its data folder, ports and secrets. */
public final class Installation {
    /** Where the servers talk to each other and, unless told otherwise, to the world. */
    public static final String LOOPBACK = "127.0.0.1";

    public static final String DATABASE = "khaacho";
    public static final String BROKER_USER = "khaacho";

    private static final String BIND_SETTING = "KHAACHO_BIND";

    private final Path home;
    private final Ports ports;
    private final String bindAddress;
    private final Secrets secrets;

    private Installation(Path home, Ports ports, String bindAddress) {
        this.home = home.toAbsolutePath().normalize();
        this.ports = ports;
        this.bindAddress = bindAddress;
        this.secrets = new Secrets(this.home.resolve("secrets"));
    }

    public static Installation at(Path home, Ports ports) {
        return new Installation(home, ports, LOOPBACK);
    }

    /**
     * KHAACHO_HOME (default `.khaacho` below the given folder), KHAACHO_BIND (HTTP only) and the ports. What the
     * environment does not say is as it was when the servers that run were started.
     */
    public static Installation from(Map<String, String> environment, Path below) {
        String named = environment.getOrDefault("KHAACHO_HOME", "");
        Path home = named.isBlank() ? below.resolve(".khaacho") : Path.of(named);
        Map<String, String> settings = new HashMap<>(new RunningSettings(home).read());
        settings.putAll(environment);
        return new Installation(home, Ports.from(settings), settings.getOrDefault(BIND_SETTING, LOOPBACK));
    }

    /** To be called when servers are started: later commands find them in any shell. */
    public void rememberSettings() {
        Map<String, String> settings = new HashMap<>(ports.settings());
        settings.put(BIND_SETTING, bindAddress);
        new RunningSettings(home).write(settings);
    }

    /** To be called when all servers have ended. */
    public void forgetSettings() {
        new RunningSettings(home).clear();
    }

    public Path home() {
        return home;
    }

    public Ports ports() {
        return ports;
    }

    /** The address HTTP listens on; the broker and the database stay on loopback whatever it is. */
    public String bindAddress() {
        return bindAddress;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Path pidFile(String server) {
        return home.resolve("run").resolve(server + ".pid");
    }

    public LogFolder logs() {
        return new LogFolder(homeFolder("logs"));
    }

    /** Where unpacked programs lie; tests share one folder over many installations by the system property. */
    public Path programs(String name) {
        String shared = System.getProperty("khaacho.programs");
        Path folder =
                shared == null ? home.resolve("programs") : Path.of(shared).toAbsolutePath();
        return folder.resolve(name);
    }

    public Path homeFolder(String name) {
        return PrivateFiles.folder(home.resolve(name));
    }

    public Path data(String server) {
        return PrivateFiles.folder(home.resolve("data").resolve(server));
    }

    /** Names one server of this installation; carried by its command line so that its pid can be trusted. */
    public String marker(String server) {
        return "khaacho.server=" + home + ":" + server;
    }

    public String postgresUrl(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + ports.postgres() + "/" + database;
    }

    public String brokerUrl() {
        return "tcp://" + LOOPBACK + ":" + ports.broker();
    }

    public String baseUrl() {
        return "http://" + (bindAddress.equals("0.0.0.0") ? LOOPBACK : bindAddress) + ":" + ports.http();
    }
}
