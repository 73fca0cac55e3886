package com.khaacho.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Questions to a TCP port of this machine. */
public final class TcpPort {
    private static final int CONNECT_MILLIS = 500;

    private TcpPort() {}

    /** Throws one clear line naming the setting when somebody else already listens. */
    public static void requireFree(String host, int port, String server, String setting) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the servers do: a port whose last connections are still closing counts as free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException taken) {
            throw new StartFailure(
                    "port " + port + " for " + server + " is taken; free it or set " + setting + " to another", taken);
        }
    }

    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
