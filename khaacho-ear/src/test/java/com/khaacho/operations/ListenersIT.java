package com.khaacho.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.launcher.installation.Ports;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.platform.Listeners;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenersIT extends OnPayaraMicro {

    @Test
    void payara_listens_for_http_and_the_data_grid_on_loopback_alone() {
        Ports ports = platform.installation().ports();
        assertEquals(Set.of(local(ports.http()), local(ports.dataGrid())), Listeners.of(platform.payara()));
    }

    @Test
    void the_broker_and_the_database_listen_on_one_port_of_loopback_each() {
        Ports ports = platform.stores().installation().ports();
        assertEquals(Set.of(local(ports.broker())), Listeners.of(platform.broker()));
        assertEquals(Set.of(local(ports.postgres())), Listeners.of(platform.postgres()));
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
