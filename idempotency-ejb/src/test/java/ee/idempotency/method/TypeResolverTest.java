// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeResolverTest {

    @Test
    void resolvesWhatASuperclassLeavesOpen() throws Exception {
        assertThat(inherited("find")).isEqualTo(Beans.Item.class);
        assertThat(inherited("findOther")).isEqualTo(Beans.Order.class);
        assertThat(inherited("findAll")).hasToString("java.util.List<ee.idempotency.method.Beans$Item>");
        assertThat(inherited("findArray")).isEqualTo(Beans.Item[].class);
        assertThat(inherited("findLists")).hasToString("java.util.List<ee.idempotency.method.Beans$Item>[]");
    }

    @Test
    void equalsTheTypesOfReflection() throws Exception {
        Type declared = Results.class.getDeclaredMethod("orderList").getGenericReturnType();
        Type resolved = new Resolved(List.class, Beans.Order.class);

        assertThat(resolved).isEqualTo(declared).hasSameHashCodeAs(declared);
        assertThat(declared).isEqualTo(resolved);
        assertThat(resolved)
                .isNotEqualTo(new Resolved(List.class, Beans.Item.class))
                .isNotEqualTo(new Resolved(Iterable.class, Beans.Order.class))
                .isNotEqualTo(Beans.Order.class);
        assertThat(((ParameterizedType) new Resolved(Map.Entry.class, String.class, Long.class)).getOwnerType())
                .isEqualTo(Map.class);
    }

    @Test
    void findsVariablesWhereverTheyAre() throws Exception {
        for (String method : List.of("find", "findAll", "findArray", "findLists")) {
            Type open = GenericResults.class.getDeclaredMethod(method).getGenericReturnType();

            assertThat(TypeResolver.hasVariable(open)).isTrue();
            assertThat(TypeResolver.hasVariable(inherited(method))).isFalse();
        }
    }

    private static Type inherited(String method) throws Exception {
        return TypeResolver.returnType(Results.class, GenericResults.class.getDeclaredMethod(method));
    }
}
