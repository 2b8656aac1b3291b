// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The members of a class and its superclasses, sorted into properties by the names of JavaBeans. One use on one thread. */
final class BeanMembers {

    private final Map<String, Field> fields = new TreeMap<>();
    private final Map<String, Method> getters = new TreeMap<>();
    private final Map<String, List<Method>> setters = new TreeMap<>();

    BeanMembers(Class<?> type) {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields()).forEach(this::add);
            List<Method> methods = Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                    .toList();
            addSetters(methods);
            methods.stream().filter(method -> !type.isRecord()).forEach(this::addGetter);
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(each -> getters.put(each.getName(), each.getAccessor()));
        }
    }

    /** In the order of their names. */
    Collection<BeanProperty> properties() {
        Map<String, BeanProperty> found = new TreeMap<>();
        fields.keySet().forEach(name -> found.put(name, property(name)));
        getters.keySet().forEach(name -> found.put(name, property(name)));
        return found.values();
    }

    private BeanProperty property(String name) {
        Method getter = getters.get(name);
        Field field = fields.get(name);
        if (field == null && getter != null) {
            field = fields.get(getter.getName());
        }
        return new BeanProperty(name, getter, setters.getOrDefault(name, List.of()), field);
    }

    private void add(Field field) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
            fields.putIfAbsent(field.getName(), field);
        }
    }

    private void addGetter(Method method) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            return;
        }
        String name = method.getName();
        boolean isTruth = TypeResolver.boxedClass(method.getReturnType()) == Boolean.class;
        if (hasPrefix(name, "get")) {
            getters.putIfAbsent(propertyName(name, "get"), method);
        } else if (isTruth && hasPrefix(name, "is")) {
            getters.putIfAbsent(propertyName(name, "is"), method);
        }
    }

    /** Those of the nearest class that has any: what it overrides may have another erasure. */
    private void addSetters(List<Method> methods) {
        Map<String, List<Method>> found = methods.stream()
                .filter(method -> method.getParameterCount() == 1 && hasPrefix(method.getName(), "set"))
                .collect(Collectors.groupingBy(method -> propertyName(method.getName(), "set")));
        found.forEach(setters::putIfAbsent);
    }

    private static boolean hasPrefix(String name, String prefix) {
        return name.startsWith(prefix) && name.length() > prefix.length();
    }

    private static String propertyName(String method, String prefix) {
        String name = method.substring(prefix.length());
        boolean isAcronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
