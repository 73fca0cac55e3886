package com.khaacho.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** All queues: by their own name, or as topic::subscription. */
    Set<String> queues() {
        Set<String> found = new TreeSet<>();
        for (Element address : elements(document.getDocumentElement(), "address")) {
            String name = address.getAttribute("name");
            queueNames(address, "anycast").forEach(found::add);
            queueNames(address, "multicast").forEach(queue -> found.add(name + "::" + queue));
        }
        return found;
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
