// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The configuration of a domain of GlassFish, as far as it concerns who listens where. */
record DomainXml(Document document) {

    private static final String CONFIG = "/domain/configs/config[@name='server-config']";
    private static final String LOOPBACK = "127.0.0.1";

    static DomainXml read(Path file) {
        try {
            return new DomainXml(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParserConfigurationException | SAXException odd) {
            throw new IllegalStateException(file.toString(), odd);
        }
    }

    void write(Path file) {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException odd) {
            throw new IllegalStateException(file.toString(), odd);
        }
    }

    /** HTTP on this port; the administrators' port, which can't be off, on a free one. */
    void listenOn(int port) {
        listen("http-listener-1", port);
        listen("admin-listener", 0);
    }

    /** HTTPS, IIOP, JMX, JMS, Payara's data grid, and Payara's report of its version to its makers. */
    void switchOffOthers() {
        listener("http-listener-2").forEach(DomainXml::disable);
        all(CONFIG + "//iiop-listener")
                .forEach(element -> element.getParentNode().removeChild(element));
        all(CONFIG + "//jmx-connector").forEach(DomainXml::disable);
        all(CONFIG + "/hazelcast-config-specific-configuration").forEach(DomainXml::disable);
        all(CONFIG).forEach(this::addRemoteJms);
        all("/domain/hazelcast-runtime-configuration")
                .forEach(payara -> disable(add(document.getDocumentElement(), "phone-home-runtime-configuration")));
    }

    /** As many threads for requests as WildFly has on two cores; the five of the default are all taken by five that wait. */
    void serveInParallel() {
        all(CONFIG + "//thread-pool[@name='http-thread-pool']")
                .forEach(pool -> pool.setAttribute("max-thread-pool-size", "32"));
    }

    private void listen(String name, int port) {
        for (Element listener : listener(name)) {
            listener.setAttribute("address", LOOPBACK);
            listener.setAttribute("port", String.valueOf(port));
        }
    }

    private List<Element> listener(String name) {
        return all(CONFIG + "//network-listener[@name='" + name + "']");
    }

    /** A configuration without this element gets a broker of its own. */
    private void addRemoteJms(Element config) {
        Element service = add(config, "jms-service");
        service.setAttribute("type", "REMOTE");
        service.setAttribute("default-jms-host", "nowhere");
        Element host = add(service, "jms-host");
        host.setAttribute("name", "nowhere");
        host.setAttribute("host", LOOPBACK);
        host.setAttribute("lazy-init", "false");
    }

    private Element add(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static void disable(Element element) {
        element.setAttribute("enabled", "false");
    }

    private List<Element> all(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        } catch (XPathExpressionException odd) {
            throw new IllegalArgumentException(path, odd);
        }
    }
}
