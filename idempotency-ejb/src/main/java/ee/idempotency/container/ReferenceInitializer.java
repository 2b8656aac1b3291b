// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the {@link RecordsExtension} the references of classes that are no beans, for instance resource classes without a scope:
 * no CDI extension sees them. Found by the server as a service.
 */
@HandlesTypes({PersistenceContext.class, Resource.class})
public final class ReferenceInitializer implements ServletContainerInitializer {

    /** For the service loader. */
    public ReferenceInitializer() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) throws ServletException {
        if (types == null) {
            return;
        }
        RecordsExtension extension =
                CDI.current().select(RecordsExtension.class).get();
        types.forEach(extension::remember);
        Optional<String> ambiguity = extension.ambiguity();
        if (ambiguity.isPresent()) {
            throw new ServletException(ambiguity.get());
        }
    }
}
