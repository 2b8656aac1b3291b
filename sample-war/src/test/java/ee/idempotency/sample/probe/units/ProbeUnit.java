// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.units;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A persistence unit with a setting that reaches the records' entity too.
 *
 * @param setting the setting
 * @param product the database's product
 * @param database the database
 */
record ProbeUnit(Setting setting, TestDatabase product, Database database) {

    enum Setting {
        CACHING("", "<shared-cache-mode>ALL</shared-cache-mode>"),
        DELIMITED("<delimited-identifiers/>", ""),
        SCHEMA("<schema>probe</schema>", ""),
        LISTENED("""
                <entity-listeners>
                  <entity-listener class="ee.idempotency.sample.probe.units.StampingListener"/>
                </entity-listeners>""", "");

        private final String inDefaults;
        private final String inUnit;

        Setting(String inDefaults, String inUnit) {
            this.inDefaults = inDefaults;
            this.inUnit = inUnit;
        }
    }

    private static final String ORM_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
              <persistence-unit-metadata>
                <persistence-unit-defaults>%s</persistence-unit-defaults>
              </persistence-unit-metadata>
            </entity-mappings>
            """;

    /** Each setting on each database. */
    static List<ProbeUnit> all() {
        return Arrays.stream(Setting.values())
                .flatMap(setting -> Arrays.stream(TestDatabase.values())
                        .map(product -> new ProbeUnit(setting, product, product.fresh())))
                .toList();
    }

    Tables tables() {
        return new Tables(database);
    }

    String war() {
        return (setting + "_" + product).toLowerCase(Locale.ROOT);
    }

    WebArchive archive() {
        if (setting == Setting.SCHEMA) {
            tables().update("create schema probe");
        }
        return ProbeWar.ofNotes(war())
                .with(StampingListener.class)
                .withResource("META-INF/orm.xml", ORM_XML.formatted(setting.inDefaults))
                .withUnit("notes", ProbeWar.MAPPING_FILE + setting.inUnit)
                .on(database);
    }

    @Override
    public String toString() {
        return war();
    }
}
