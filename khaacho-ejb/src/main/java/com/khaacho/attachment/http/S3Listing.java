package com.khaacho.attachment.http;

import com.khaacho.shared.StoreUnavailableException;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A page of a bucket's contents, as ListObjectsV2 answers it.
 *
 * @param next where the next page begins, null after the last one
 */
record S3Listing(List<Stored> contents, String next) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** One object, and when it was stored. */
    record Stored(String key, Instant at) {}

    List<UUID> storedBefore(Instant moment) {
        return contents.stream()
                .filter(stored ->
                        stored.at().isBefore(moment) && ID.matcher(stored.key()).matches())
                .map(stored -> UUID.fromString(stored.key()))
                .toList();
    }

    static S3Listing read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException | DateTimeException e) {
            throw new StoreUnavailableException("The bucket's list is not understood", e);
        }
    }

    private static S3Listing read(XMLStreamReader xml) throws XMLStreamException {
        List<Stored> contents = new ArrayList<>();
        String key = "";
        String next = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Key" -> key = xml.getElementText();
                    case "LastModified" -> contents.add(new Stored(key, Instant.parse(xml.getElementText())));
                    case "NextContinuationToken" -> next = xml.getElementText();
                    default -> {}
                }
            }
        }
        return new S3Listing(List.copyOf(contents), next);
    }
}
