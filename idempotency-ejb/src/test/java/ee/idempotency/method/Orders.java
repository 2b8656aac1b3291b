// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean with parameters of many shapes, for expressions. */
public interface Orders {

    void order(Order order);

    void map(Map<String, String> map);

    @SuppressWarnings("NonApiType")
    void hash(HashMap<String, String> hash);

    void array(String[] array);

    void special(Plain special);

    void object(Object object);

    void hidden(Hidden hidden);

    void clash(String args);

    enum Color {
        RED
    }

    record Customer(@Nullable String id) {
        public @Nullable String getId() {
            return id;
        }
    }

    record Line(String sku) {}

    record Order(@Nullable Customer customer, @Nullable Long number, List<Line> lines) {

        public Color getColor() {
            return Color.RED;
        }

        public boolean isOpen() {
            return true;
        }

        public int getCount() {
            return 3;
        }

        public String getFailing() {
            if (isOpen()) {
                throw new IllegalStateException("on demand");
            }
            return "";
        }

        public Boolean isWrapped() {
            return true;
        }

        public void getNothing() {}

        public static String getStaticId() {
            return "";
        }

        String getSecret() {
            return "";
        }
    }

    abstract class Plain {}

    final class Special extends Plain {
        private final String id;

        Special(String id) {
            this.id = id;
        }

        public String getId() {
            return id;
        }
    }

    interface Hidden {
        static Hidden of(String id) {
            return new Kept(id);
        }
    }
}

record Kept(String id) implements Orders.Hidden {}
