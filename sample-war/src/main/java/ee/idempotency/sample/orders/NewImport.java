// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many orders in one request, which carries its key in the body. */
public record NewImport(
        @NotBlank String requestId,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid NewOrder> rows) {}
