// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.method.Beans.Account;
import ee.idempotency.method.Beans.Adapted;
import ee.idempotency.method.Beans.AdaptedField;
import ee.idempotency.method.Beans.ByFields;
import ee.idempotency.method.Beans.Card;
import ee.idempotency.method.Beans.Cash;
import ee.idempotency.method.Beans.Code;
import ee.idempotency.method.Beans.Holder;
import ee.idempotency.method.Beans.Item;
import ee.idempotency.method.Beans.LongHolder;
import ee.idempotency.method.Beans.Mixed;
import ee.idempotency.method.Beans.Money;
import ee.idempotency.method.Beans.Node;
import ee.idempotency.method.Beans.Order;
import ee.idempotency.method.Beans.Payment;
import ee.idempotency.method.Beans.Renamed;
import ee.idempotency.method.Beans.Status;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A method for each kind of result that must come back as it was. */
@SuppressWarnings({"unused", "NonApiType"})
final class Results extends GenericResults<Item, Order> {

    private static final Item ITEM = new Item("pen", 3, new BigDecimal("1.10"));
    private static final Item FREE = new Item("", 0, null);
    private static final Order ORDER = new Order(
            7L,
            Status.OPEN,
            List.of(ITEM, FREE),
            Map.of(Status.OPEN, List.of(ITEM)),
            Optional.of("soon"),
            OptionalInt.empty(),
            new Order(8, Status.PAID, List.of(), Map.of(), Optional.empty(), OptionalInt.of(1), null));
    private static final Instant TIME = Instant.parse("2026-03-01T10:15:30.123456789Z");

    void nothing() {}

    @Nullable
    Void noThing() {
        return null;
    }

    boolean truth() {
        return true;
    }

    byte octet() {
        return -1;
    }

    short small() {
        return 2;
    }

    int number() {
        return 3;
    }

    long big() {
        return Long.MIN_VALUE;
    }

    float real() {
        return 0.1f;
    }

    double precise() {
        return Double.MIN_VALUE;
    }

    char letter() {
        return 'x';
    }

    Boolean boxedTruth() {
        return false;
    }

    Byte boxedOctet() {
        return 1;
    }

    Short boxedSmall() {
        return 2;
    }

    Integer boxedNumber() {
        return 3;
    }

    Long boxedBig() {
        return 4L;
    }

    @Nullable
    Long noBig() {
        return null;
    }

    Float boxedReal() {
        return 1.5f;
    }

    Double boxedPrecise() {
        return -0.0d;
    }

    Character boxedLetter() {
        return '"';
    }

    String text() {
        return "Grüße, 世界 \u0000 \" \\ \uD83D\uDE00";
    }

    String emptyText() {
        return "";
    }

    String textThatReadsNull() {
        return "null";
    }

    @Nullable
    String noText() {
        return null;
    }

    Status constant() {
        return Status.OPEN;
    }

    BigDecimal exact() {
        return new BigDecimal("12345678901234567890.1200");
    }

    BigDecimal exponent() {
        return new BigDecimal("1E+5");
    }

    BigInteger huge() {
        return BigInteger.TEN.pow(40);
    }

    UUID uuid() {
        return new UUID(1, 2);
    }

    URI uri() {
        return URI.create("urn:a:b");
    }

    URL url() throws MalformedURLException {
        return URI.create("https://example.org/a").toURL();
    }

    java.util.Calendar calendar() {
        return gregorian();
    }

    java.util.GregorianCalendar gregorian() {
        return java.util.GregorianCalendar.from(zoned().truncatedTo(ChronoUnit.MILLIS));
    }

    JsonArray jsonArray() {
        return Json.createArrayBuilder().add(1).build();
    }

    JsonStructure jsonStructure() {
        return jsonArray();
    }

    JsonString jsonString() {
        return Json.createValue("a");
    }

    JsonNumber jsonNumber() {
        return Json.createValue(1);
    }

    Path path() {
        return Path.of("/a/b");
    }

    Instant instant() {
        return TIME;
    }

    LocalDate date() {
        return LocalDate.EPOCH;
    }

    LocalTime time() {
        return LocalTime.NOON;
    }

    LocalDateTime dateTime() {
        return LocalDateTime.of(LocalDate.EPOCH, LocalTime.NOON);
    }

    ZonedDateTime zoned() {
        return TIME.atZone(ZoneId.of("Europe/Berlin"));
    }

    OffsetDateTime offset() {
        return TIME.atOffset(ZoneOffset.ofHours(-3));
    }

    OffsetTime offsetTime() {
        return OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC);
    }

    Duration duration() {
        return Duration.ofMillis(1501);
    }

    Period period() {
        return Period.of(1, 2, 3);
    }

    YearMonth yearMonth() {
        return YearMonth.of(2026, 3);
    }

    MonthDay monthDay() {
        return MonthDay.of(2, 29);
    }

    ZoneId zone() {
        return ZoneId.of("Europe/Berlin");
    }

    ZoneOffset zoneOffset() {
        return ZoneOffset.ofHours(2);
    }

    java.util.Date oldDate() {
        return java.util.Date.from(Instant.parse("2026-03-01T10:15:30.123Z"));
    }

    java.sql.Timestamp timestamp() {
        return java.sql.Timestamp.from(TIME);
    }

    JsonObject jsonObject() {
        return Json.createObjectBuilder().add("a", 1).build();
    }

    JsonValue jsonValue() {
        return JsonValue.TRUE;
    }

    byte[] bytes() {
        return new byte[] {0, -1, 127};
    }

    int[] numbers() {
        return new int[] {1, 2};
    }

    int[][] grid() {
        return new int[][] {{1}, {}};
    }

    @Nullable
    String[] texts() {
        return new @Nullable String[] {"a", null};
    }

    Order[] orders() {
        return new Order[] {ORDER};
    }

    List<Order>[] listArray() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Order>[] lists = new List[] {List.of(ORDER)};
        return lists;
    }

    List<List<Long>[]> listArrayList() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Long>[] lists = new List[] {List.of(1L)};
        return Collections.singletonList(lists);
    }

    Order order() {
        return ORDER;
    }

    @Nullable
    Order noOrder() {
        return null;
    }

    List<Order> orderList() {
        return List.of(ORDER, ORDER);
    }

    List<Order> emptyList() {
        return List.of();
    }

    List<@Nullable Integer> listWithNull() {
        return Arrays.asList(1, null);
    }

    Collection<Long> collection() {
        return List.of(1L);
    }

    Set<Item> items() {
        return Set.of(ITEM, FREE);
    }

    SortedSet<Long> sorted() {
        return new TreeSet<>(Set.of(2L, 1L));
    }

    EnumSet<Status> statuses() {
        return EnumSet.of(Status.PAID);
    }

    Queue<Long> queue() {
        return new ArrayDeque<>(List.of(1L, 2L));
    }

    Map<String, List<Order>> orderMap() {
        return Map.of("a", List.of(ORDER), "b", List.of());
    }

    Map<String, @Nullable Long> mapWithNull() {
        return Collections.singletonMap("a", null);
    }

    LinkedHashMap<String, Map<String, Set<Short>>> nestedMap() {
        return new LinkedHashMap<>(Map.of("a", Map.of("b", Set.of((short) 1))));
    }

    Map<Integer, Long> byNumber() {
        return Map.of(1, 2L, 3, 4L);
    }

    Map<Status, Long> byConstant() {
        return Map.of(Status.OPEN, 2L, Status.PAID, 4L);
    }

    Map<UUID, Long> byUuid() {
        return Map.of(new UUID(1, 2), 2L);
    }

    Map<LocalDate, Long> byDate() {
        return Map.of(LocalDate.EPOCH, 2L);
    }

    Map<Item, Long> byRecord() {
        return Map.of(ITEM, 2L);
    }

    SortedMap<String, Long> sortedMap() {
        return new TreeMap<>(Map.of("a", 1L));
    }

    ConcurrentMap<String, Long> concurrentMap() {
        return new ConcurrentHashMap<>(Map.of("a", 1L));
    }

    Optional<Order> optionalOrder() {
        return Optional.of(ORDER);
    }

    Optional<List<Order>> optionalList() {
        return Optional.of(List.of(ORDER));
    }

    Optional<Order> empty() {
        return Optional.empty();
    }

    @SuppressWarnings({"NullOptional", "NullableOptional"})
    @Nullable
    Optional<Order> noOptional() {
        return null;
    }

    OptionalInt optionalInt() {
        return OptionalInt.of(1);
    }

    OptionalLong optionalLong() {
        return OptionalLong.of(2);
    }

    OptionalDouble optionalDouble() {
        return OptionalDouble.of(3);
    }

    OptionalInt emptyInt() {
        return OptionalInt.empty();
    }

    OptionalLong emptyLong() {
        return OptionalLong.empty();
    }

    OptionalDouble emptyDouble() {
        return OptionalDouble.empty();
    }

    List<Optional<Long>> optionals() {
        return List.of(Optional.of(1L), Optional.empty());
    }

    Account entity() {
        return new Account(1, "Ann", List.of("4711"));
    }

    Money creator() {
        return Money.of("1.10", "EUR");
    }

    Mixed mixed() {
        Mixed mixed = new Mixed("a").setSet("b");
        mixed.setRenamed("c");
        mixed.setOptional("d");
        mixed.setWide(List.of("e"));
        return mixed;
    }

    Node tree() {
        Node node = new Node();
        node.name = "root";
        node.left = new Node();
        node.right = List.of(new Node());
        return node;
    }

    Holder<Order> holder() {
        return fill(new Holder<>(), ORDER);
    }

    Holder<List<Long>> listHolder() {
        return fill(new Holder<>(), List.of(1L));
    }

    LongHolder longHolder() {
        LongHolder holder = new LongHolder();
        fill(holder, 5L);
        return holder;
    }

    Payment payment() {
        return new Cash(5);
    }

    List<Payment> payments() {
        return List.of(new Card("4711"), new Cash(5));
    }

    Code code() {
        return new Code("c");
    }

    Adapted adapted() {
        return new Adapted(new Code("c"), "t");
    }

    AdaptedField adaptedField() {
        AdaptedField adapted = new AdaptedField();
        adapted.text = "t";
        return adapted;
    }

    ByFields byFields() {
        ByFields byFields = new ByFields();
        byFields.text = "t";
        return byFields;
    }

    Renamed renamed() {
        return new Renamed("n");
    }

    Beans.Names names() {
        Beans.Names names = new Beans.Names();
        names.setURL("u");
        return names;
    }

    List<Beans.Offer> offers() {
        Beans.SpecialOffer special = new Beans.SpecialOffer();
        special.text = "s";
        special.extra = "e";
        return List.of(special);
    }

    Beans.Adapting adapting() {
        Beans.Adapting adapting = new Beans.Adapting();
        adapting.setText("t");
        adapting.setOther("o");
        return adapting;
    }

    Beans.Parsed parsed() {
        return new Beans.Parsed("t");
    }

    Beans.Word word() {
        Beans.Word word = new Beans.Word();
        word.text = "w";
        return word;
    }

    @Override
    Item find() {
        return ITEM;
    }

    private static <T> Holder<T> fill(Holder<T> holder, T content) {
        holder.setContent(content);
        holder.more = List.of(content);
        return holder;
    }
}
