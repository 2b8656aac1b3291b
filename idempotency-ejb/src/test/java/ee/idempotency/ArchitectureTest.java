// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ee.idempotency.jpa.IdempotencyRecord;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.jpa.RecordTable;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rooms and their arrows, which point down only. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ee.idempotency");

    private static final String PROMISE = "ee.idempotency";
    private static final String SPI = "ee.idempotency.spi";
    private static final String ENGINE = "ee.idempotency.engine";
    private static final String JSON = "ee.idempotency.json";
    private static final String APPLICATION = "ee.idempotency.application";
    private static final String JPA = "ee.idempotency.jpa";
    private static final String METHOD = "ee.idempotency.method";
    private static final String CONTAINER = "ee.idempotency.container";

    @Test
    void thePromiseImportsNoRoomBehindIt() {
        imports(
                PROMISE,
                "java..",
                "org.jspecify.annotations",
                "jakarta.inject",
                "jakarta.ejb",
                "jakarta.enterprise.util",
                "jakarta.interceptor");
    }

    @Test
    void theSpiImportsThePromise() {
        imports(SPI, "java..", "org.jspecify.annotations", PROMISE);
    }

    @Test
    void theEngineImportsPromiseAndSpiAndNothingOfJakarta() {
        imports(ENGINE, "java..", "org.jspecify.annotations", PROMISE, SPI);
    }

    @Test
    void jsonImportsThePromiseAndTheParser() {
        imports(JSON, "java..", "org.jspecify.annotations", PROMISE, "jakarta.json..");
    }

    @Test
    void theApplicationIsReadWithoutTheEngine() {
        imports(
                APPLICATION,
                "java..",
                "org.jspecify.annotations",
                PROMISE,
                SPI,
                "jakarta.ejb",
                "jakarta.transaction",
                "jakarta.enterprise..");
    }

    @Test
    void theStoreImportsPromiseAndSpiAndPersistence() {
        imports(JPA, "java..", "org.jspecify.annotations", PROMISE, SPI, "jakarta.persistence..");
    }

    @Test
    void theMethodDoorKnowsNeitherStoreNorContainer() {
        imports(METHOD, "java..", "org.jspecify.annotations", PROMISE, SPI, JSON, ENGINE, APPLICATION, "jakarta..");
    }

    @Test
    void onlyTheReaderOfMessagesImportsMessaging() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("ee.idempotency.method.MessageBody")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.jms.."))
                .check(MAIN);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("ee.idempotency.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theStoreShowsItselfAndWhereItsRecordsStandOnly() {
        classes()
                .that()
                .resideInAPackage(JPA)
                .and(not(belongToAnyOf(JpaIdempotencyStore.class, IdempotencyRecord.class, RecordTable.class)))
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void theEntityStaysWithTheStore() {
        classes()
                .that()
                .belongToAnyOf(IdempotencyRecord.class)
                .should()
                .onlyHaveDependentClassesThat(resideInAPackage(JPA))
                .check(MAIN);
    }

    @Test
    void timeIsReadInTheContainerOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CONTAINER)
                .should()
                .accessTargetWhere(readsTheTime())
                .check(MAIN);
    }

    @Test
    void nobodyUsesTheOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Date.class, java.util.Calendar.class)
                .check(MAIN);
    }

    private static void imports(String room, String... allowed) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(room).or(resideInAnyPackage(allowed)));
        rule.check(MAIN);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        Set<String> names = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");
        return DescribedPredicate.describe("reads the time", access -> {
            JavaClass owner = access.getTargetOwner();
            return names.contains(access.getTarget().getName())
                    && (owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class));
        });
    }
}
