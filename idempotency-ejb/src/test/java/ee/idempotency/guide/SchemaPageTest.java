// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the page on the table shows is what the library has. */
class SchemaPageTest {

    private static final Path PAGE = Path.of("../docs/guide/schema.md");
    private static final Path MAPPING = Path.of("src/main/resources/META-INF/idempotency-orm.xml");
    private static final Path CHANGELOG = Path.of("src/test/resources/schema-changelog.xml");
    private static final Pattern XML = Pattern.compile("(?ms)^```xml\\R(.*?)^```$");

    @Test
    void showsTheMappingFileButForItsTable() throws Exception {
        Element shown = mapping(snippet("<entity-mappings"));
        Element real = mapping(Files.readString(MAPPING));

        assertThat(table(shown).getAttribute("name")).isNotEqualTo(table(real).getAttribute("name"));
        assertThat(shown.isEqualNode(withTable(real, table(shown)))).isTrue();
    }

    @Test
    void showsTheChangelogThatTheTestsRun() throws IOException {
        assertThat(snippet("<databaseChangeLog")).isEqualTo(Files.readString(CHANGELOG));
    }

    @Test
    void showsAFlywayThatMakesTheTable() {
        TestDatabase database = TestDatabase.postgreSql();

        Schema.migrate(database.dataSource());

        assertThat(database.number("SELECT COUNT(support_fields) FROM idempotency_record"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM idempotency_schema_history WHERE type = 'SQL'"))
                .isEqualTo(2);
    }

    private static String snippet(String element) throws IOException {
        List<String> found = XML.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(element))
                .toList();
        assertThat(found).as("snippets of the page with %s", element).hasSize(1);
        return found.get(0);
    }

    /** Without what has no meaning: comments, descriptions, white space. */
    private static Element mapping(String text) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setIgnoringComments(true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
        strip(root);
        return root;
    }

    private static void strip(Node node) {
        NodeList children = node.getChildNodes();
        for (int i = children.getLength() - 1; i >= 0; i--) {
            Node child = children.item(i);
            boolean blank = child.getNodeType() == Node.TEXT_NODE
                    && child.getTextContent().isBlank();
            if (blank || child.getNodeName().equals("description")) {
                node.removeChild(child);
            } else {
                strip(child);
            }
        }
        node.normalize();
    }

    private static Element table(Element mapping) {
        return (Element) mapping.getElementsByTagName("table").item(0);
    }

    private static Element withTable(Element mapping, Element other) {
        Element own = table(mapping);
        own.getParentNode().replaceChild(mapping.getOwnerDocument().importNode(other, true), own);
        return mapping;
    }
}
