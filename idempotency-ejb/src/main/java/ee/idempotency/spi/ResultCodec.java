// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.lang.reflect.Type;

/**
 * Turns results of one kind into bytes and back, where JSON-B can't or shouldn't. An application implements it as a CDI bean; the
 * first one that handles a declared type is used for it, and JSON-B for what none of them handles.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class MoneyCodec implements ResultCodec {
 *     @Override
 *     public boolean handles(Type declaredType) {
 *         return declaredType == Money.class;
 *     }
 *
 *     @Override
 *     public byte[] encode(Type declaredType, Object value) {
 *         return value.toString().getBytes(StandardCharsets.UTF_8);
 *     }
 *
 *     @Override
 *     public Object decode(Type declaredType, byte[] stored) {
 *         return Money.parse(new String(stored, StandardCharsets.UTF_8));
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe. What they write is stored and is read after restarts and upgrades, by other nodes too: a
 * later version reads what an earlier one wrote, for as long as a record is retained. They never use Java serialization, nor
 * anything else that lets the stored bytes choose the class that is made.
 */
public interface ResultCodec {

    /**
     * True to be asked for each result of that type; called while the application is deployed, once for each protected method.
     *
     * @param declaredType the method's return type with its type variables resolved, in {@code Optional<T>} also the {@code T}
     */
    boolean handles(Type declaredType);

    /**
     * The bytes of one result; inside the operation's transaction. Whatever it throws makes the operation fail: it is rolled back
     * and its key released.
     *
     * @param value never null; the library stores null by itself
     */
    byte[] encode(Type declaredType, Object value);

    /**
     * The result again, equal to the one that was encoded and an instance of the declared type, which is checked.
     *
     * @param stored exactly what {@link #encode} returned
     * @throws RuntimeException when the bytes can't be read; the replay fails, and nothing runs
     */
    Object decode(Type declaredType, byte[] stored);
}
