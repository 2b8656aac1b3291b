// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Connection;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTypesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                InputStream.class,
                Reader.class,
                Stream.class,
                IntStream.class,
                Iterator.class,
                Supplier.class,
                Callback.class,
                Runnable[].class,
                CompletableFuture.class,
                ExecutorService.class,
                Thread.class,
                Class.class,
                Exception.class,
                Connection.class,
                Blob.class,
                EntityManager.class,
                HttpServletRequest.class,
                UriInfo.class
            })
    void knowsWhatIsNoData(Class<?> type) {
        assertThat(DataTypes.allow(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                int.class,
                String.class,
                BigDecimal.class,
                Instant.class,
                Optional.class,
                List.class,
                Map.class,
                byte[].class,
                Object.class,
                JsonObject.class,
                Named.class
            })
    void takesTheRestForData(Class<?> type) {
        assertThat(DataTypes.allow(type)).isTrue();
    }

    @Test
    void knowsALambdaByItsClass() {
        Named lambda = () -> "a";

        assertThat(DataTypes.allow(lambda.getClass())).isFalse();
    }

    interface Callback extends Supplier<String> {}

    interface Named {
        String getName();
    }
}
