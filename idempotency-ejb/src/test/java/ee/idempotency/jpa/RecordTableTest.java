// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTableTest {

    private final RecordTable table =
            new RecordTable("my app", "record", Map.of("id", "ID", "started_at", "Started_At"), "\"\"", false);

    @Test
    void quotesItsNames() {
        assertThat(table.quoted()).isEqualTo("\"my app\".\"record\"");
        assertThat(table.columns(List.of("id", "started_at"))).isEqualTo("\"ID\", \"Started_At\"");
    }

    @Test
    void quotesAsTheDatabaseDoes() {
        assertThat(table.in("``", false).quoted()).isEqualTo("`my app`.`record`");
        assertThat(table.in("[]", false).quoted()).isEqualTo("[my app].[record]");
    }

    @Test
    void doublesAQuoteInAName() {
        assertThat(new RecordTable("a\"b", "c]d", Map.of(), "\"\"", false).quoted())
                .isEqualTo("\"a\"\"b\".\"c]d\"");
        assertThat(new RecordTable("a\"b", "c]d", Map.of(), "[]", false).quoted())
                .isEqualTo("[a\"b].[c]]d]");
    }

    @Test
    void namesTheColumnThatItLacks() {
        assertThatThrownBy(() -> table.column("payload"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table \"my app\".\"record\" has no column payload");
    }

    @Test
    void refusesHalfAPairOfQuotes() {
        assertThatThrownBy(() -> table.in("\"", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an opening and a closing one");
    }
}
