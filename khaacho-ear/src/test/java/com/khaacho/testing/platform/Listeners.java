package com.khaacho.testing.platform;

import com.khaacho.launcher.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP addresses on which a server of this machine listens, as Linux tells them (man 5 proc). */
public final class Listeners {
    private static final String LISTENING = "0A";
    private static final String SOCKET = "socket:[";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;
    private static final int WORD = 4;

    private Listeners() {}

    public static Set<InetSocketAddress> of(ServerProcess server) {
        Path process = Path.of(
                "/proc", Long.toString(server.pid().orElseThrow(() -> new AssertionError(server.name() + " is away"))));
        Set<String> sockets = sockets(process.resolve("fd"));
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(process.resolve("net").resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[STATE].equals(LISTENING) && sockets.contains(row[INODE]))
                .map(row -> address(row[LOCAL_ADDRESS]))
                .collect(Collectors.toSet());
    }

    private static Set<String> sockets(Path descriptors) {
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.map(Listeners::target)
                    .filter(target -> target.startsWith(SOCKET))
                    .map(target -> target.substring(SOCKET.length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 0100007F:1F90}: words of four bytes in the machine's order, then the port. */
    private static InetSocketAddress address(String text) {
        int colon = text.indexOf(':');
        byte[] bytes = HexFormat.of().parseHex(text.substring(0, colon));
        ByteBuffer words = ByteBuffer.allocate(bytes.length);
        for (int at = 0; at < bytes.length; at += WORD) {
            words.putInt(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt(at));
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(words.array()), Integer.parseInt(text.substring(colon + 1), HEX));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + text, e);
        }
    }
}
