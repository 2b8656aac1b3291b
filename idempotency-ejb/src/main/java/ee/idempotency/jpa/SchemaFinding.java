// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.jpa.InsertionProbe.Found;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what is wrong with the unit or the table, and what cures it. */
final class SchemaFinding {

    private static final String NOT_MAPPED = "The persistence unit does not know the idempotency record. Add"
            + " <mapping-file>META-INF/idempotency-orm.xml</mapping-file> to it in persistence.xml.";

    private static final String CREATE = "V1__create_idempotency_record.sql";
    private static final String ADD_SUPPORT_FIELDS = "V2__add_support_fields.sql";

    /** Syntax or access rule, constraint, data: what a reachable database says of a table that is not as it should be. */
    private static final List<String> DEFINITE_CLASSES = List.of("42", "23", "22", "S0");

    /** The state of a table that is not there: PostgreSQL; MariaDB, MySQL, H2; H2; not run here, SQL Server and Db2. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S04", "S0002", "42704");

    private SchemaFinding() {}

    static StoreException notMapped(IllegalArgumentException failure) {
        return new StoreException(Reason.MISCONFIGURED, NOT_MAPPED, failure);
    }

    /** Why a record can't be written: the first finding about these tables, or that the database can't be used now. */
    static StoreException notWritten(PersistenceException failure, Stream<Found> candidates) {
        Optional<SQLException> refusal = Failures.sqlException(failure)
                .filter(sql -> DEFINITE_CLASSES.stream().anyMatch(sql.getSQLState()::startsWith));
        if (refusal.isEmpty()) {
            return Failures.of(failure);
        }
        boolean noTable = NO_TABLE.contains(refusal.get().getSQLState());
        List<Found> tables = candidates
                .filter(found -> !noTable && looksLikeOurs(found.table()))
                .toList();
        String message = first(tables, found -> !missing(found.table()).isEmpty())
                .map(SchemaFinding::lacksColumns)
                .or(() -> first(tables, found -> true).map(SchemaFinding::refuses))
                .orElseGet(SchemaFinding::isNotThere);
        return new StoreException(
                Reason.MISCONFIGURED,
                message + " The database says: " + refusal.get().getMessage(),
                failure);
    }

    static StoreException notUnique(Optional<Found> found) {
        String table = found.map(known -> known.table().quoted()).orElse("idempotency_record");
        return new StoreException(
                Reason.MISCONFIGURED,
                "The table " + table + " takes the same id twice. Make the column id its primary key, as "
                        + script(found, CREATE) + " does.",
                null);
    }

    private static Optional<Found> first(List<Found> tables, Predicate<Found> condition) {
        return tables.stream().filter(condition).findFirst();
    }

    private static String lacksColumns(Found found) {
        List<String> missing = missing(found.table());
        String script = missing.equals(List.of("support_fields")) ? ADD_SUPPORT_FIELDS : CREATE;
        return "The table " + found.table().quoted() + " lacks "
                + (missing.size() == 1 ? "the column " : "the columns ") + String.join(", ", missing)
                + ". Its columns are in " + script(Optional.of(found), script) + ".";
    }

    private static String refuses(Found found) {
        return "The table " + found.table().quoted() + " is there, but a record can't be written. Compare it with "
                + script(Optional.of(found), CREATE) + ".";
    }

    private static String isNotThere() {
        return "The table of the idempotency record is not there. Let the persistence unit create it, or run "
                + script(Optional.empty(), CREATE) + " and what follows it there.";
    }

    private static String script(Optional<Found> found, String name) {
        String directory = found.flatMap(Found::database)
                .map(database -> database.name().toLowerCase(Locale.ROOT))
                .orElse("<your database>");
        return "ee/idempotency/schema/" + directory + "/" + name + " in the library's jar";
    }

    private static boolean looksLikeOurs(RecordTable table) {
        return table.has(List.of("fingerprint", "expires_at")) || table.name().equalsIgnoreCase("idempotency_record");
    }

    private static List<String> missing(RecordTable table) {
        return RecordTable.COLUMNS.stream()
                .filter(column -> !table.has(List.of(column)))
                .toList();
    }
}
