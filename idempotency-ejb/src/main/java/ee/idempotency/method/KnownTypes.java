// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.util.Set;

/**
 * The types that need no look inside: those of the platform that JSON-B writes and reads back equal, and those that nothing could.
 * By name, for not every server has them all.
 */
final class KnownTypes {

    /** Each was seen to come back equal from Yasson 3.0.4. {@code Year}, {@code TimeZone} and {@code Locale} do not. */
    static final Set<String> VALUES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.lang.Void",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.net.URL",
            "java.nio.file.Path",
            "java.sql.Timestamp",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.UUID",
            "jakarta.json.JsonArray",
            "jakarta.json.JsonNumber",
            "jakarta.json.JsonObject",
            "jakarta.json.JsonString",
            "jakarta.json.JsonStructure",
            "jakarta.json.JsonValue");

    /** Each was seen to come back as the same kind with the same content. */
    static final Set<String> CONTAINERS = Set.of(
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Collection",
            "java.util.Deque",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.List",
            "java.util.Map",
            "java.util.NavigableMap",
            "java.util.NavigableSet",
            "java.util.Optional",
            "java.util.PriorityQueue",
            "java.util.Queue",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet",
            "java.util.Stack",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Vector",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet");

    private static final Set<String> PASSING = Set.of(
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Writer",
            "java.util.Enumeration",
            "java.util.Iterator",
            "java.util.Spliterator",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow$Publisher",
            "java.util.concurrent.Future",
            "java.util.stream.BaseStream",
            "jakarta.ws.rs.core.Response");

    private KnownTypes() {}

    /** A single value, equal after it was written and read. */
    static boolean isValue(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || VALUES.contains(type.getName());
    }

    /** A collection, map or optional whose content is what its type arguments say. */
    static boolean isContainer(Class<?> type) {
        return CONTAINERS.contains(type.getName());
    }

    /** Used up, not there yet, or code: nothing that a store could keep, whatever the mapping. */
    static boolean isPassing(Class<?> type) {
        return type.isAnnotationPresent(FunctionalInterface.class) || hasPassingParent(type);
    }

    /** Of the Java or Jakarta platform. */
    static boolean isPlatforms(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jakarta.");
    }

    private static boolean hasPassingParent(Class<?> type) {
        if (PASSING.contains(type.getName())) {
            return true;
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && hasPassingParent(parent)) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (hasPassingParent(each)) {
                return true;
            }
        }
        return false;
    }
}
