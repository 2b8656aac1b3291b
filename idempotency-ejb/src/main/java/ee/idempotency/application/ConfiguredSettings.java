// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Lays the operator's properties over the settings that an application brings. */
final class ConfiguredSettings {

    private final OperatorProperties properties;
    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    private ConfiguredSettings(OperatorProperties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /**
     * The settings that hold on this server.
     *
     * @throws DeploymentException when a property is unknown or its value is none; the message names each
     */
    static IdempotencySettings over(IdempotencySettings application) {
        return MicroProfileProperties.find()
                .map(properties -> over(application, properties, System.getenv()))
                .orElse(application);
    }

    static IdempotencySettings over(
            IdempotencySettings application, OperatorProperties properties, Map<String, String> environment) {
        return new ConfiguredSettings(properties, environment).change(application);
    }

    private IdempotencySettings change(IdempotencySettings application) {
        unknownNames().sorted().map(ConfiguredSettings::unknown).forEach(mistakes::add);
        IdempotencySettings settings = application;
        for (SettingProperty property : SettingProperty.all()) {
            settings = change(settings, property);
        }
        if (!mistakes.isEmpty()) {
            throw new DeploymentException("MicroProfile Config: " + String.join("; ", mistakes));
        }
        return settings;
    }

    private IdempotencySettings change(IdempotencySettings settings, SettingProperty property) {
        String value = properties.value(property.name()).map(String::strip).orElse("");
        if (value.isEmpty()) {
            return settings;
        }
        try {
            return property.change(settings, value);
        } catch (IllegalArgumentException e) {
            mistakes.add(property.name() + " = \"" + value + "\": " + e.getMessage());
            return settings;
        }
    }

    private Stream<String> unknownNames() {
        List<String> known =
                SettingProperty.all().stream().map(SettingProperty::name).toList();
        return properties.names().stream()
                .filter(name -> name.startsWith(SettingProperty.PREFIX))
                .filter(name -> !known.contains(name))
                .filter(name -> !isEnvironmentVariable(name));
    }

    /** Others may have variables that begin alike, and some servers list them in the spelling of properties. */
    private boolean isEnvironmentVariable(String name) {
        return environment.containsKey(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    private static String unknown(String name) {
        List<String> known =
                SettingProperty.all().stream().map(SettingProperty::name).toList();
        return name + " is unknown; the nearest are " + String.join(", ", Spelling.nearest(name, known, 3));
    }
}
