// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import ee.idempotency.IdempotencySettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A setting as a property: {@code keyHeader} is {@code idempotency.key-header}. Immutable and thread-safe. */
final class SettingProperty {

    static final String PREFIX = "idempotency.";

    private static final RecordComponent[] COMPONENTS = IdempotencySettings.class.getRecordComponents();

    private final RecordComponent component;

    private SettingProperty(RecordComponent component) {
        this.component = component;
    }

    /** One for each setting, in the order of the settings. */
    static List<SettingProperty> all() {
        return Arrays.stream(COMPONENTS).map(SettingProperty::new).toList();
    }

    /** The property's name. */
    String name() {
        return PREFIX + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The member of {@link IdempotencySettings}. */
    RecordComponent component() {
        return component;
    }

    /** The value that the settings have. */
    Object value(IdempotencySettings settings) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The settings with this one changed.
     *
     * @throws IllegalArgumentException when the text is no value of this setting, or one out of its range; it tells what is allowed
     */
    IdempotencySettings change(IdempotencySettings settings, String text) {
        Object changed = SettingValue.parse(component.getGenericType(), text);
        return make(all().stream()
                .map(other -> other.name().equals(name()) ? changed : other.value(settings))
                .toArray());
    }

    private static IdempotencySettings make(Object[] values) {
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return IdempotencySettings.class.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
