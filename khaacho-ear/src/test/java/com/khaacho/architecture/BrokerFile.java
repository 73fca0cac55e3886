package com.khaacho.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What artemis/broker.xml says of addresses and of their settings. */
final class BrokerFile {

    private final Document document;

    private BrokerFile(Document document) {
        this.document = document;
    }

    static BrokerFile read(Path file) {
        try {
            return new BrokerFile(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The addresses whose messages one consumer takes, each with a queue of its own name. */
    Set<String> queues() {
        return addresses("anycast").stream()
                .filter(address -> queueNames(address, "anycast").contains(address.getAttribute("name")))
                .map(address -> address.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lasting subscriptions of a topic. */
    Set<String> subscriptions(String topic) {
        return addresses("multicast").stream()
                .filter(address -> address.getAttribute("name").equals(topic))
                .flatMap(address -> queueNames(address, "multicast").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A setting as the broker would see it for this address: of all matching blocks that have it, the closest one's. */
    String setting(String address, String name) {
        return elements(document.getDocumentElement(), "address-setting").stream()
                .filter(block -> matches(block.getAttribute("match"), address))
                .sorted(Comparator.comparing(BrokerFile::closeness).reversed())
                .flatMap(block -> value(block, name).stream())
                .findFirst()
                .orElse("not set");
    }

    private List<Element> addresses(String routing) {
        return elements(document.getDocumentElement(), "address").stream()
                .filter(address -> !elements(address, routing).isEmpty())
                .toList();
    }

    private static List<String> queueNames(Element address, String routing) {
        return elements(address, routing).stream()
                .flatMap(block -> elements(block, "queue").stream())
                .map(queue -> queue.getAttribute("name"))
                .toList();
    }

    /** In the broker's language # stands for any words and * for one. */
    private static boolean matches(String pattern, String address) {
        String regex = pattern.replace(".", "\\.").replace("#", ".*").replace("*", "[^.]*");
        return address.matches(
                pattern.contains("#") ? regex.replace("[^.]*", "*").replace("\\..*", ".*") : regex);
    }

    private static Integer closeness(Element block) {
        String pattern = block.getAttribute("match");
        int kind = pattern.contains("#") ? 0 : pattern.contains("*") ? 1 : 2;
        return kind * 1000 + pattern.length();
    }

    private static Optional<String> value(Element block, String name) {
        return elements(block, name).stream().map(Element::getTextContent).findFirst();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
